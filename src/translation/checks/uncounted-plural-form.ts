import type { Check } from './check.ts';
import type { CheckedTexts, KeyParts } from './checked-texts.ts';

/**
 * A plural form of a text by which nothing counts, such as one for ranking beside one for counting: i18next takes a
 * form only for the number that the code gives it.
 */
export const uncountedPluralForm: Check = {
  id: 'UNCOUNTED_PLURAL_FORM',
  isOfUnread: true,
  *find(texts) {
    if (!texts.isTemplate) return;
    for (const key of texts.texts.keys()) {
      const parts = texts.partsOf(key);
      if (!isCounted(texts, parts)) yield { key, params: { base: parts.base } };
    }
  },
};

/**
 * True where the form of a key is one of a number that the code gives. The source locale shows it by a form of its own;
 * for counting it need not have one, as Japanese has not, unless the code is known to give no count.
 */
export function isCounted(texts: CheckedTexts, parts: KeyParts): boolean {
  const { base, form } = parts;
  if (form === null || texts.source === null) return true;
  const ofSource = [...texts.source.keys()].map((key) => texts.partsOf(key));
  if (ofSource.some((each) => each.base === base && each.form?.type === form.type)) return true;
  const given = texts.templateUse(parts)?.params;
  return form.type === 'cardinal' && (given === undefined || given.includes('count'));
}
