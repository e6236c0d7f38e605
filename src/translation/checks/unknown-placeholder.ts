import { nearestOf } from '../../kernel/nearest.ts';
import type { Check } from './check.ts';
import type { CheckedTexts, KeyParts } from './checked-texts.ts';
import { placeholder, placeholdersIn } from './placeholders.ts';

/** A placeholder that nothing fills in: readers see `{{nubmer}}` as it stands, or get the text of another language. */
export const unknownPlaceholder: Check = {
  id: 'UNKNOWN_PLACEHOLDER',
  *find(texts) {
    if (!texts.isTemplate) return;
    for (const [key, text] of texts.texts) {
      const parts = texts.partsOf(key);
      const known = filledIn(texts, parts);
      for (const name of known === null ? [] : placeholdersIn(text).names)
        if (!known?.has(name)) yield { key, params: paramsOf(name, known as ReadonlySet<string>) };
    }
  },
};

/** The placeholders that are filled in at a key, as the code or else the source locale has them; null: nobody says. */
export function filledIn(texts: CheckedTexts, parts: KeyParts): ReadonlySet<string> | null {
  const use = texts.templateUse(parts);
  const names = use === null ? namesOfSource(texts, parts) : use.params;
  if (names === null) return null;
  // i18next chooses the form by it, so it is given as well.
  return new Set(parts.form === null ? names : [...names, 'count']);
}

function namesOfSource(texts: CheckedTexts, parts: KeyParts): readonly string[] | null {
  const related = texts.relatedInSource(parts);
  return related.length === 0 ? null : related.flatMap((text) => [...placeholdersIn(text).names]);
}

function paramsOf(name: string, known: ReadonlySet<string>) {
  if (known.size === 0) return { placeholder: placeholder(name), context: 'NONE' };
  return {
    placeholder: placeholder(name),
    nearest: placeholder(nearestOf(name, known)),
    known: [...known].map(placeholder).join(', '),
  };
}
