import type { Locale } from '../../kernel/locale.ts';
import type {
  MeetingRecord,
  OfficeRecord,
  OrganizationRecord,
  PersonRecord,
  PlaceRecord,
  RecordSet,
} from '../../records/writing/record-set.ts';
import type { PublishedText } from '../../translation/changes/write-texts.ts';
import { isVerbatim } from '../../translation/texts/verbatim.ts';
import type { Grammar } from '../grammar/grammar.ts';
import { grammarOf } from '../grammar/languages.ts';
import type { Printed, ReleaseDocument } from '../release/release-document.ts';
import { IMPORT_PROBLEMS, type ImportProblem, type ImportProblemCode } from './import-problem.ts';
import { type KnownRecord, type KnownText, wordKey } from './known/known-record.ts';

/**
 * The draft that a release is made into: the records and texts found so far, with what the record already has beside.
 */
export class RecordDraft {
  readonly places = new Map<string, PlaceRecord>();
  readonly organizations = new Map<string, OrganizationRecord>();
  readonly offices = new Map<string, OfficeRecord>();
  readonly people = new Map<string, PersonRecord>();
  readonly terms = new Set<string>();
  readonly meetings: MeetingRecord[] = [];
  /** People of the record who have turned out to be others of it: their slugs. */
  readonly doubles = new Map<string, string>();
  readonly problems: ImportProblem[] = [];
  readonly locale: Locale;
  /** The rules of the release's language. */
  readonly grammar: Grammar;
  readonly #printed = new Set<string>();
  readonly #texts = new Map<string, PublishedText>();
  readonly document: ReleaseDocument;
  readonly known: KnownRecord;

  constructor(document: ReleaseDocument, known: KnownRecord) {
    this.document = document;
    this.known = known;
    this.locale = document.locale;
    this.grammar = grammarOf(document.locale);
  }

  /** The day that the release tells of, for what somebody was on it. */
  get day(): string {
    const { meetings, publishedOn } = this.document;
    return meetings.find(({ date }) => date !== null)?.date ?? publishedOn;
  }

  /**
   * A text that the release prints. Where it breaks off inside it, or prints the mere beginning of what is known, the
   * known text is kept: a fragment never takes the place of more.
   */
  print(namespace: string, key: string, printed: Printed): void {
    this.#printed.add(`${namespace}:${key}`);
    const known = this.#known(namespace, key)?.value;
    const isBeginning =
      known?.startsWith(printed.text) === true && known !== printed.text && !isVerbatim(namespace, key);
    const isLess =
      printed.isCut === true ? known !== undefined && !printed.text.startsWith(known) : isBeginning;
    if (isLess) this.note('TEXT_KEPT', printed, { namespace, key, locale: this.locale });
    else this.#put(namespace, key, printed.text, printed.isCut === true ? 'NEEDS_REVIEW' : 'REVIEWED');
  }

  /**
   * A word of a record that others may share: said only where its locale has none yet but one to be reviewed. Another
   * locale than the release's is that of a gloss.
   */
  nameOnce(namespace: string, key: string, value: string, locale: string = this.locale): void {
    const address = wordKey(namespace, locale, key);
    const said = this.#texts.get(address) ?? this.known.words.get(address);
    if (said === undefined || isSuggestion(said)) this.#put(namespace, key, value, 'REVIEWED', locale);
  }

  /** A word that no release has printed, for translators to review; said where there is none. */
  suggest(namespace: string, key: string, locale: string, value: string): void {
    const address = wordKey(namespace, locale, key);
    if (this.#texts.has(address) || this.known.words.has(address)) return;
    const suggested = { origin: 'UNOFFICIAL_TRANSLATION', state: 'NEEDS_REVIEW', sourceUrl: null } as const;
    this.#texts.set(address, { namespace, key, locale, value, ...suggested });
  }

  /** Tells whether the release has said something at an address, be it that the known text is kept. */
  prints(namespace: string, key: string): boolean {
    return this.#printed.has(`${namespace}:${key}`);
  }

  /** The text of an address in a locale, after this release. */
  word(namespace: string, locale: string, key: string): string | undefined {
    const address = wordKey(namespace, locale, key);
    return (this.#texts.get(address) ?? this.known.words.get(address))?.value;
  }

  /** The slug whose word at `<slug>.<part>` is, in any locale, what `isIt` looks for; the first of several. */
  findByWord(
    namespace: string,
    parts: readonly string[],
    isIt: (value: string) => boolean,
  ): string | undefined {
    for (const [key, { value }] of [...this.#texts, ...this.known.words]) {
      const [space, , address = ''] = key.split(':');
      const [slug = '', part = '', ...rest] = address.split('.');
      if (space === namespace && rest.length === 0 && parts.includes(part) && isIt(value)) return slug;
    }
    return undefined;
  }

  /** Notes a problem; one that a line is to blame for is said once. */
  note(code: ImportProblemCode, { text, position }: Printed, params: ImportProblem['params'] = {}): void {
    const { line, column } = position;
    const excerpt = text.slice(0, 120);
    const isSaid = this.problems.some(
      (each) =>
        each.code === code && each.line === line && each.column === column && each.excerpt === excerpt,
    );
    if (isSaid && Object.keys(params).length < 2) return;
    this.problems.push({ severity: IMPORT_PROBLEMS[code], code, line, column, excerpt, params });
  }

  toRecordSet(rest: Pick<RecordSet, 'documents' | 'visits'>): RecordSet {
    return {
      ...rest,
      places: [...this.places.values()],
      organizations: [...this.organizations.values()],
      offices: [...this.offices.values()],
      people: [...this.people.values()],
      topics: [],
      terms: [...this.terms],
      meetings: this.meetings,
      texts: [...this.#texts.values()],
    };
  }

  #known(namespace: string, key: string): KnownText | undefined {
    return this.known.words.get(wordKey(namespace, this.locale, key));
  }

  #put(
    namespace: string,
    key: string,
    value: string,
    state: PublishedText['state'],
    locale: string = this.locale,
  ): void {
    const { document } = this;
    const text = { namespace, key, locale, value, origin: 'ORIGINAL', state } as const;
    this.#texts.set(wordKey(namespace, locale, key), { ...text, sourceUrl: document.sourceUrl });
  }
}

/** Tells whether nobody has printed or reviewed it. */
function isSuggestion({ origin, state }: Pick<KnownText, 'origin' | 'state'>): boolean {
  return origin === 'UNOFFICIAL_TRANSLATION' && state === 'NEEDS_REVIEW';
}
