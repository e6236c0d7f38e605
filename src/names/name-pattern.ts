import { type FieldLocale, fieldValue, type ModifiedField, plainValue } from './field-value.ts';
import type { FieldModifier, NameField, NameParts } from './person-name.ts';

/** A parsed `namePattern`: fields with the literal text before each, and the literal after the last. */
export interface NamePattern {
  readonly source: string;
  readonly fields: readonly (ModifiedField & { readonly before: string })[];
  readonly after: string;
  /** True where the given name is shown as more than an initial. */
  readonly showsGiven: boolean;
}

/** Parses CLDR pattern text such as `{surname}, {given} {given2-initial}`. */
export function parseNamePattern(source: string): NamePattern {
  const fields: NamePattern['fields'][number][] = [];
  let end = 0;
  for (const match of source.matchAll(/\{([^}]*)\}/g)) {
    const [field, ...modifiers] = match[1]!.split('-') as [NameField, ...FieldModifier[]];
    fields.push({ field, modifiers, before: source.slice(end, match.index) });
    end = match.index + match[0].length;
  }
  const showsGiven = fields.some(
    ({ field, modifiers }) => field === 'given' && !modifiers.includes('initial'),
  );
  return { source, fields, after: source.slice(end), showsGiven };
}

/** Lets one field answer for another: a mononym's given name where a pattern only has a place for surnames. */
function standIn(name: NameParts, from: 'given' | 'surname', to: 'given' | 'surname'): NameParts {
  const moved = (key: string) =>
    key === from || key.startsWith(`${from}-`) ? to + key.slice(from.length) : key;
  const kept = Object.entries(name).filter(([key]) => key !== to && !key.startsWith(`${to}-`));
  return Object.fromEntries(kept.map(([key, value]) => [moved(key), value]));
}

/**
 * The literal between two fields around an absent one: on each side what reaches from the present field to the
 * nearest space stays, punctuation next to the absent field goes, and one space of the two remains. A literal
 * without a space stays whole: so ICU does and CLDR's test data expects (Persian initials آ.ع), where the prose of the
 * standard would have it dropped.
 */
function coalesce(before: string, after: string): string {
  const rest = before.endsWith(after) ? '' : after;
  const space = before.search(/\s/);
  const kept = space < 0 ? before : before.slice(0, space + 1);
  const tail = /\S*$/.exec(rest)![0];
  const restHasSpace = tail.length < rest.length;
  return space < 0 && restHasSpace ? kept + rest.slice(rest.length - tail.length - 1) : kept + tail;
}

function fill(pattern: NamePattern, values: readonly string[]): string {
  let result = '';
  let pending: string | undefined;
  let absent = false;
  let started = false;
  for (const [index, { before }] of pattern.fields.entries()) {
    const value = values[index]!;
    if (!started) {
      if (value !== '') {
        result = (index === 0 ? before : '') + value;
        started = true;
      }
      continue;
    }
    if (!absent) pending = before;
    if (value === '') {
      absent = true;
      continue;
    }
    result += (absent ? coalesce(pending!, before) : before) + value;
    absent = false;
  }
  return started && !absent ? result + pattern.after : result;
}

/** Number of a pattern's fields that a name fills. */
export function populatedFields(pattern: NamePattern, name: NameParts, by: FieldLocale): number {
  return pattern.fields.filter((field) => fieldValue(name, field, by) !== '').length;
}

/**
 * Writes a name by a pattern (UTS #35 part 8, "Process a namePattern" and "Handle missing surname").
 * One step beyond it: a name that has only a surname stands in for the given name where a pattern has place for
 * nothing else, so that no name comes out empty.
 */
export function fillNamePattern(pattern: NamePattern, name: NameParts, by: FieldLocale): string {
  const mononym = !pattern.showsGiven && plainValue(name, 'surname') === '';
  const shown = mononym ? standIn(name, 'given', 'surname') : name;
  const write = (parts: NameParts) =>
    fill(
      pattern,
      pattern.fields.map((field) => fieldValue(parts, field, by)),
    );
  return write(shown) || write(standIn(shown, 'surname', 'given'));
}
