import type {
  MeetingRecord,
  OfficeRecord,
  OrganizationRecord,
  PersonRecord,
  PlaceRecord,
  RecordSet,
  TextRecord,
} from '../../records/record-set.ts';
import type { Position, Printed, ReleaseDocument, ReleaseLocale } from '../release-document.ts';
import type { ImportProblem, ImportProblemCode } from './import-problem.ts';
import { type KnownRecord, wordKey } from './known-record.ts';

/** What a release is being made into: the records and texts found so far, with what the record already has beside. */
export class RecordDraft {
  readonly places = new Map<string, PlaceRecord>();
  readonly organizations = new Map<string, OrganizationRecord>();
  readonly offices = new Map<string, OfficeRecord>();
  readonly people = new Map<string, PersonRecord>();
  readonly terms = new Set<string>();
  readonly meetings: MeetingRecord[] = [];
  readonly texts: TextRecord[] = [];
  readonly problems: ImportProblem[] = [];
  readonly locale: ReleaseLocale;

  constructor(
    readonly document: ReleaseDocument,
    readonly known: KnownRecord,
  ) {
    this.locale = document.locale;
  }

  /** A text that the release prints. */
  print(namespace: string, key: string, value: string): void {
    const { locale, document } = this;
    const published = { origin: 'ORIGINAL', state: 'REVIEWED', sourceUrl: document.sourceUrl } as const;
    this.texts.push({ namespace, key, locale, value, ...published });
  }

  /** A word of a record that others may share: said only where this locale has none yet. */
  nameOnce(namespace: string, key: string, value: string): void {
    const isSaid = this.texts.some((text) => text.namespace === namespace && text.key === key);
    if (!isSaid && this.knownWord(namespace, key) === undefined) this.print(namespace, key, value);
  }

  knownWord(namespace: string, key: string): string | undefined {
    return this.known.words.get(wordKey(namespace, this.locale, key));
  }

  /** Of these slugs, those whose word at `<slug>.<part>` is, in any locale, what `isIt` looks for. */
  findByWord(
    namespace: string,
    parts: readonly string[],
    isIt: (value: string) => boolean,
  ): string | undefined {
    for (const [key, value] of this.known.words) {
      const [space, , address = ''] = key.split('/');
      const [slug = '', part = '', ...rest] = address.split('.');
      if (space === namespace && rest.length === 0 && parts.includes(part) && isIt(value)) return slug;
    }
    return undefined;
  }

  note(
    code: ImportProblemCode,
    { text, position }: Printed,
    severity: ImportProblem['severity'] = 'note',
  ): void {
    const { line, column }: Position = position;
    this.problems.push({ severity, code, line, column, excerpt: text.slice(0, 120), params: {} });
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
      texts: this.texts,
    };
  }
}
