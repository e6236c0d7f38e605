/** Placeholders as i18next finds them: on one line, and the first two closing braces end it. */
const PLACEHOLDER = /\{\{(.+?)\}\}/g;
const NAME = /^[\p{L}\p{N}_$][\p{L}\p{N}_$.-]*$/u;
/** The length of the excerpt, in UTF-16 code units, that shows what is wrong with a text. */
const EXCERPT = 24;

export interface Placeholders {
  /** The names of those that are well-formed: `{{name}}`, `{{ name }}`, `{{- name}}`, `{{name, format}}`. */
  readonly names: ReadonlySet<string>;
  /** Braces that are no placeholder for i18next, or would be looked up by a name that nothing can have. */
  readonly malformed: readonly string[];
  /** The text without either. */
  readonly rest: string;
}

/** The placeholders in a template. i18next has no way to write `{{` that is none: a backslash before it is text. */
export function placeholdersIn(text: string): Placeholders {
  const names = new Set<string>();
  const malformed: string[] = [];
  const rest = text.replace(PLACEHOLDER, (whole, inside: string) => {
    const name = (inside.replace(/^-/, '').split(',')[0] as string).trim();
    if (NAME.test(name)) names.add(name);
    else malformed.push(whole);
    return ' ';
  });
  const open = rest.indexOf('{{');
  if (open >= 0) malformed.push(rest.slice(open, open + EXCERPT).trim());
  return { names, malformed, rest: open >= 0 ? rest.slice(0, open) : rest };
}

/** A placeholder as a template has it. */
export function placeholder(name: string): string {
  return `{{${name}}}`;
}
