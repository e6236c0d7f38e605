import { nearestOf } from '../../kernel/nearest.ts';
import type { Check, Finding } from './check.ts';
import type { CheckedTexts, KeyParts } from './checked-texts.ts';
import { malformedIn } from './malformed-placeholder.ts';
import { placeholder, placeholdersIn } from './placeholders.ts';
import { isOfOneNumber, pluralCategories } from './plural-forms.ts';
import { filledIn } from './unknown-placeholder.ts';

/**
 * A placeholder that the text needs and has not: readers do not get the number, or the name. A form for one number
 * only (`one` of English, `zero`) may say it in words.
 */
export const lostPlaceholder: Check = {
  id: 'LOST_PLACEHOLDER',
  *find(texts) {
    if (!texts.isTemplate) return;
    for (const [key, text] of texts.texts) {
      const parts = texts.partsOf(key);
      const { names } = placeholdersIn(text);
      const misspelt = misspeltIn(texts, parts, text);
      for (const group of neededIn(texts, parts)) {
        const isThere = group.some((name) => names.has(name) || misspelt.has(name));
        if (!isThere && !isImpliedByPluralForm(texts, parts, group)) yield lost(key, group);
      }
    }
  },
};

function neededIn(texts: CheckedTexts, parts: KeyParts): readonly (readonly string[])[] {
  const use = texts.templateUse(parts);
  if (use?.needed !== undefined) return use.needed;
  const source = texts.sourceText(parts);
  return source === null ? [] : [...placeholdersIn(source).names].map((name) => [name]);
}

/** Placeholders that are there in a wrong spelling, which other checks find: one mistake is one problem. */
function misspeltIn(texts: CheckedTexts, parts: KeyParts, text: string): Set<string> {
  const known = filledIn(texts, parts) ?? new Set<string>();
  const unknown = [...placeholdersIn(text).names].filter((name) => !known.has(name));
  const malformed = malformedIn(text, known).join(' ');
  return new Set([
    ...unknown.map((name) => nearestOf(name, known)),
    ...[...known].filter((name) => malformed.includes(name)),
  ]);
}

function isImpliedByPluralForm(texts: CheckedTexts, parts: KeyParts, group: readonly string[]): boolean {
  const counted = ['count', ...(texts.templateUse(parts)?.counted ?? [])];
  if (parts.form === null || !group.some((name) => counted.includes(name))) return false;
  // What nobody reads has another problem.
  const { category, type } = parts.form;
  if (!pluralCategories(texts.locale, type).has(category)) return true;
  const others = [...texts.texts.keys()]
    .map((key) => texts.partsOf(key))
    .filter(({ stem }) => stem === parts.stem);
  const categories = new Set(others.flatMap(({ form }) => (form === null ? [] : [form.category as string])));
  return isOfOneNumber(texts.locale, parts.form, categories);
}

function lost(key: string, group: readonly string[]): Finding {
  const placeholders = group.map(placeholder).join(', ');
  return { key, params: { placeholders, ...(group.length > 1 && { context: 'ONE_OF' }) } };
}
