/** Titles of offices, as printed. */
export interface OfficeGrammar {
  /** A title without its department, which is how a text refers back to an office: Minister, 大臣. */
  readonly isBareTitle: (title: string) => boolean;
  /** A title that can stand beside a surname; "Minister of Defense" cannot. */
  readonly isAdjunct: (title: string) => boolean;
  /** The title without the country it is printed with: Minister of Defence of Norway, ウクライナ国防大臣. */
  readonly withoutCountry: (title: string) => string;
  /** Matches what joins an organization to the title after it: "NATO's", NATOの. */
  readonly afterOwner: RegExp;
  /** Matches what joins a title to the organization after it: "Secretary General of the NATO". */
  readonly beforeOwner: RegExp;
  /** The words of a title in one order and one spelling, so that two ways to print it are equal. */
  readonly titleKey: (title: string) => string;
  /** A text in the spelling of {@link titleKey}. */
  readonly oneSpelling: (text: string) => string;
}
