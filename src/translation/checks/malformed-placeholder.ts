import type { Check } from './check.ts';
import { placeholder, placeholdersIn } from './placeholders.ts';
import { filledIn } from './unknown-placeholder.ts';

/**
 * Braces that are meant for a placeholder and are none: `{{name}`, `{name}`, `｛｛name｝｝`, `{{na me}}`. A brace alone is
 * one only around a name that is filled in there, for texts on GraphQL have braces of their own.
 */
export const malformedPlaceholder: Check = {
  id: 'MALFORMED_PLACEHOLDER',
  *find(texts) {
    if (!texts.isTemplate) return;
    for (const [key, text] of texts.texts) {
      const parts = texts.partsOf(key);
      const names = filledIn(texts, parts) ?? new Set<string>();
      // What the source says in the same way is meant so.
      const meant = new Set(malformedIn(texts.sourceText(parts) ?? '', names));
      for (const found of malformedIn(text, names))
        if (!meant.has(found)) yield { key, params: { found, example: placeholder(nameIn(found, names)) } };
    }
  },
};

/** Finds what stands in a text for placeholders and is none, where these names are filled in. */
export function malformedIn(text: string, names: ReadonlySet<string>): string[] {
  const { malformed, rest } = placeholdersIn(text);
  const loose = [...rest.matchAll(/[{｛]{1,2}\s*([\p{L}\p{N}_$.-]+)\s*[}｝]{1,2}|([\p{L}\p{N}_$.-]+)\}\}/gu)]
    .filter(([, inside, before]) => names.has((inside ?? before) as string))
    .map(([whole]) => whole);
  return [...malformed, ...loose];
}

function nameIn(found: string, names: ReadonlySet<string>): string {
  return [...names].find((each) => found.includes(each)) ?? [...names][0] ?? 'name';
}
