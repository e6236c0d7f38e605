import type { Check } from './check.ts';
import type { CheckedTexts, KeyParts } from './checked-texts.ts';
import { pluralCategories, pluralKey, splitPlural } from './plural-forms.ts';
import { isCounted } from './uncounted-plural-form.ts';

/**
 * A plural form that the language has (CLDR) and the file has not: numbers of that form get the words of
 * `other`, and where that is missing, those of another language. A key without a suffix beside them stands for every
 * form. A regional locale may have some forms only, unless it has `other`, which i18next takes before its parents'.
 */
export const missingPluralForm: Check = {
  id: 'MISSING_PLURAL_FORM',
  *find(texts) {
    if (!texts.isTemplate) return;
    for (const [stem, forms] of formsByStem(texts)) {
      if (texts.texts.has(stem)) continue;
      const [first] = forms as [KeyParts];
      if (!isCounted(texts, first)) continue;
      const type = first.form?.type ?? 'cardinal';
      const here = new Set(forms.map(({ form }) => form?.category as string));
      const inherited = here.has('other') ? new Set<string>() : inheritedForms(texts, stem);
      const missing = pluralCategories(texts.locale, type).difference(here).difference(inherited);
      for (const category of missing) {
        const key = pluralKey(stem, { category: category as 'other', type });
        yield {
          key,
          at: pluralKey(stem, first.form as NonNullable<KeyParts['form']>),
          params: { form: category },
        };
      }
    }
  },
};

/** The keys of each stem that are its plural forms; those for ranking are apart. */
function formsByStem(texts: CheckedTexts): [string, KeyParts[]][] {
  const forms = [...texts.texts.keys()].map((key) => texts.partsOf(key)).filter(({ form }) => form !== null);
  const grouped = Map.groupBy(forms, ({ stem, form }) => `${form?.type} ${stem}`);
  return [...grouped.values()].map((each) => [each[0]?.stem as string, each]);
}

function inheritedForms(texts: CheckedTexts, stem: string): Set<string> {
  const split = [...texts.inherited.keys()].map(splitPlural);
  return new Set(split.flatMap(({ stem: other, form }) => (other === stem && form ? [form.category] : [])));
}
