/** One locale the gateway serves. */
export interface OfferedLocale {
  /** BCP 47. */
  readonly locale: string;
  /** The language's name in itself. */
  readonly endonym: string;
  readonly direction: 'ltr' | 'rtl';
  /** The locale by whose rules names are listed in its sentences. */
  readonly listLocale: string;
}

/** One of `schema/examples/*.graphql`. */
export interface Example {
  /** The file's name without its ending: `01-what-was-said`. */
  readonly name: string;
  /** The title by locale; a locale may be missing. */
  readonly title: Readonly<Record<string, string>>;
  readonly description: Readonly<Record<string, string>>;
  /** The same query, with its first comment in the language; by locale, and a locale may be missing. */
  readonly query: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** The answer of the gateway at `/playground/config.json`. */
export interface PlaygroundConfig {
  /** Address of GraphQL, relative to the page. */
  readonly graphqlPath: string;
  readonly defaultLocale: string;
  readonly locales: readonly OfferedLocale[];
  /** `playground.json` of each locale, nested as in the file. */
  readonly messages: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** `reasons.json` of each locale, so that the editor says what is wrong with a query as the gateway would. */
  readonly reasons: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly examples: readonly Example[];
  /** True where there is no record yet, so that the examples find nothing. */
  readonly isRecordEmpty: boolean;
}

/** An example's variables as the variables editor shows them; empty when it has none. */
export function variablesText(example: Example): string {
  const variables = example.variables ?? {};
  return Object.keys(variables).length === 0 ? '' : JSON.stringify(variables, null, 2);
}
