import type { Check } from './check.ts';
import { pluralCategories } from './plural-forms.ts';

/**
 * A plural form that the language has not, such as `one` in Japanese: nobody ever reads it. `zero` is right in every
 * language: i18next takes it for a count of 0.
 */
export const superfluousPluralForm: Check = {
  id: 'SUPERFLUOUS_PLURAL_FORM',
  isOfUnread: true,
  *find(texts) {
    for (const key of texts.texts.keys()) {
      const { form } = texts.partsOf(key);
      if (form === null || (form.category === 'zero' && form.type === 'cardinal')) continue;
      const categories = pluralCategories(texts.locale, form.type);
      if (!categories.has(form.category))
        yield { key, params: { form: form.category, forms: [...categories].join(', ') } };
    }
  },
};
