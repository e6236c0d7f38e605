import type { Span } from '../source/text-run.ts';

/** A person named in a run; all spans count in the run. */
export interface PersonSpan extends Span {
  readonly name: Span;
  readonly honorific: string | null;
  readonly postNominals: string | null;
  readonly office: Span | null;
  readonly country: string | null;
  readonly organization: string | null;
  readonly reading: string | null;
  readonly latin: (Span & { readonly person: PersonSpan }) | null;
}

/** A country, organization or group named as present. */
export interface PartySpan extends Span {
  readonly kind: 'ORGANIZATION' | 'COUNTRY' | 'GROUP';
  readonly name: string;
  readonly country: string | null;
  readonly count: number | null;
  readonly abbreviation: string | null;
  /** Countries listed in the brackets of a group. */
  readonly members: readonly (Span & { readonly country: string })[];
}

/** A name in the parts that a document shows. */
export interface SplitName {
  readonly family: string;
  readonly given: string;
}

/** People and parties, and how their names are made. */
export interface PeopleGrammar {
  /** The script names are written in (ISO 15924): `Latn`, `Jpan`. */
  readonly script: string;
  /** The locale of the gloss that this language puts in brackets behind a person; null where it has none. */
  readonly glossLocale: string | null;
  readonly people: (text: string) => PersonSpan[];
  readonly parties: (text: string, people: readonly PersonSpan[]) => PartySpan[];
  /** Splits a name where the document shows the split; `surname` is a mention by surname alone, if any. */
  readonly splitName: (name: string, surname: string | null) => SplitName | null;
  /** `short` is a shorter way to name the person called `full`. */
  readonly isShortFor: (short: string, full: string) => boolean;
  readonly isFullName: (name: string) => boolean;
  /** A name in this language's own script and one in Latin letters may be read alike; null where it has none of its own. */
  readonly soundsAlike: ((own: string, latin: string) => boolean) | null;
}
