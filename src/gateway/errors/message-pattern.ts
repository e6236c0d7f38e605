/** The sender's own text: the shortest for which the rest of the pattern fits up to the end of the message. */
const TEXT = '[^]*?';
/** A name or a type of the schema; graphql-js cuts long names. */
const NAME = '[\\w[\\]!]+(?:\\.{3})?';
/** The parser's words for the tokens that are no punctuators. */
export const TOKEN_KINDS = [
  'Name',
  'Int',
  'Float',
  'String',
  'BlockString',
  'Comment',
  '<SOF>',
  '<EOF>',
] as const;
/** The parser's word for a token: its kind, or the token itself in quotes. */
const TOKEN = [...TOKEN_KINDS, '"[^\\w\\s"]{1,3}"', '"\\w+"'].join('|');
/** "A", "B", or "C": names only. */
const NAMES = '"\\w+"(?:(?:, or | or |, )"\\w+")*';

/** A mark in a message where its cause, which is explained for itself, has been taken out. */
export const CAUSE = '\0';

/** Patterns of what a hole may hold, by its name; any other holds a name. */
const HOLES: Readonly<Record<string, string>> = {
  address: TEXT,
  character: TEXT,
  escape: TEXT,
  operation: TEXT,
  text: TEXT,
  value: TEXT,
  conflicts: TEXT,
  cause: CAUSE,
  path: '[\\w[\\].]+',
  expected: TOKEN,
  found: TOKEN,
  suggestions: NAMES,
  fragmentTypes: NAMES,
  via: NAMES,
};

const PART = /<(?<hole>\w+)>|(?<open>\[)|(?<close>\])|(?<literal>[^<[\]]+)/g;

/** The texts in the holes of a template, by their names. */
export type Filled = Readonly<Record<string, string>>;

/**
 * A template as a function that finds its holes in a message, or null where the message is another. It takes time in
 * proportion to the message, whoever has chosen the text in it: a template has one hole for any text at most, and no
 * other hole may hold what comes next in the template.
 */
export function messagePattern(template: string): (message: string) => Filled | null {
  const holes = new Set<string>();
  const parts = [...template.matchAll(PART)].map(({ groups = {} }) => {
    if (groups.hole !== undefined) {
      if (holes.has(groups.hole)) return `\\k<${groups.hole}>`;
      holes.add(groups.hole);
      return `(?<${groups.hole}>${HOLES[groups.hole] ?? NAME})`;
    }
    if (groups.open !== undefined) return '(?:';
    return groups.close !== undefined ? ')?' : escaped(groups.literal as string);
  });
  const pattern = new RegExp(`^${parts.join('')}$`);
  return (message) => {
    const found = pattern.exec(message);
    if (found === null) return null;
    return Object.fromEntries(Object.entries(found.groups ?? {}).filter(([, value]) => value !== undefined));
  };
}

function escaped(literal: string): string {
  return literal.replace(/[^\w\s]/g, '\\$&');
}

/** The holes that not every message of these templates has, in order. */
export function optionalHoles(templates: readonly string[]): string[] {
  const required = templates.map((template) => new Set(holesOf(template.replace(/\[[^\]]*\]/g, ''))));
  const all = new Set(templates.flatMap(holesOf));
  return [...all].filter((hole) => !required.every((holes) => holes.has(hole)));
}

/** The names of the holes of a template, in order. */
export function holesOf(template: string): string[] {
  return [...template.matchAll(/<(\w+)>/g)].map(([, hole]) => hole as string);
}
