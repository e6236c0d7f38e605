import type { Locale } from '../../kernel/locale.ts';
import { ADDRESS_RULES } from '../../records/address-rules.ts';
import type {
  MeetingRecord,
  OfficeRecord,
  OrganizationRecord,
  PersonRecord,
  PlaceRecord,
} from '../../records/writing/record.ts';
import { type RecordSet, recordSet } from '../../records/writing/record-set.ts';
import type { PublishedText } from '../../translation/changes/merge-published.ts';
import type { Address, TextField, Texts } from '../../translation/texts/address.ts';
import type { Grammar } from '../grammar/grammar.ts';
import { grammarOf, RELEASE_LOCALES } from '../grammar/languages.ts';
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
  print(address: Address, printed: Printed): void {
    this.#printed.add(wordKey(address, this.locale));
    const known = this.known.words.get(wordKey(address, this.locale))?.value;
    const isBeginning =
      known?.startsWith(printed.text) === true &&
      known !== printed.text &&
      !ADDRESS_RULES.isVerbatim(address);
    const isLess =
      printed.isCut === true ? known !== undefined && !printed.text.startsWith(known) : isBeginning;
    if (isLess) this.note('TEXT_KEPT', printed, { ...address, locale: this.locale });
    else this.#put(address, printed.text, printed.isCut === true ? 'NEEDS_REVIEW' : 'REVIEWED');
  }

  /**
   * A word of a record that others may share: said only where its locale has none yet but one to be reviewed. Another
   * locale than the release's is that of a gloss.
   */
  nameOnce(address: Address, value: string, locale: string = this.locale): void {
    const said = this.#said(address, locale);
    if (said === undefined || isSuggestion(said)) this.#put(address, value, 'REVIEWED', locale);
  }

  /** A word that no release has printed, for translators to review; said where there is none. */
  suggest(address: Address, locale: string, value: string): void {
    if (this.#said(address, locale) !== undefined) return;
    const suggested = { origin: 'UNOFFICIAL_TRANSLATION', state: 'NEEDS_REVIEW', sourceUrl: null } as const;
    this.#texts.set(wordKey(address, locale), { ...address, locale, value, ...suggested });
  }

  /** Tells whether the release has said something at an address, be it that the known text is kept. */
  prints(address: Address): boolean {
    return this.#printed.has(wordKey(address, this.locale));
  }

  /** True when a release in another language has printed a text at an address. */
  isPrintedElsewhere(address: Address): boolean {
    return RELEASE_LOCALES.some(
      (locale) =>
        locale !== this.locale && this.known.words.get(wordKey(address, locale))?.origin === 'ORIGINAL',
    );
  }

  /** The text of an address in a locale, after this release. */
  word(address: Address, locale: string = this.locale): string | undefined {
    return this.#said(address, locale)?.value;
  }

  /** The slug of a record that has, in any locale, a word among these of its texts that `isIt` takes. */
  findByWord<Field extends string>(
    texts: Texts<string, '{slug}', Readonly<Record<Field, TextField>>>,
    fields: readonly NoInfer<Field>[],
    isIt: (value: string) => boolean,
  ): string | undefined {
    for (const word of [...this.#texts.values(), ...this.known.words.values()]) {
      const named = texts.parse(word);
      if (named !== null && fields.some((field) => field === named.field) && isIt(word.value))
        return named.source.slug;
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
    return recordSet({
      ...rest,
      places: [...this.places.values()],
      organizations: [...this.organizations.values()],
      offices: [...this.offices.values()],
      people: [...this.people.values()],
      terms: [...this.terms],
      meetings: this.meetings,
      texts: [...this.#texts.values()],
    });
  }

  #said(address: Address, locale: string): PublishedText | KnownText | undefined {
    const key = wordKey(address, locale);
    return this.#texts.get(key) ?? this.known.words.get(key);
  }

  #put(address: Address, value: string, state: PublishedText['state'], locale: string = this.locale): void {
    const { sourceUrl } = this.document;
    this.#texts.set(wordKey(address, locale), {
      ...address,
      ...{ locale, value, origin: 'ORIGINAL', state, sourceUrl },
    });
  }
}

/** Tells whether nobody has printed or reviewed it. */
function isSuggestion({ origin, state }: Pick<KnownText, 'origin' | 'state'>): boolean {
  return origin === 'UNOFFICIAL_TRANSLATION' && state === 'NEEDS_REVIEW';
}
