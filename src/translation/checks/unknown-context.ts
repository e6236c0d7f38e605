import type { Check } from './check.ts';

/** A context that the code never gives: nobody reads the text. Where nobody says which are given, any may be. */
export const unknownContext: Check = {
  id: 'UNKNOWN_CONTEXT',
  isOfUnread: true,
  *find(texts) {
    for (const key of texts.texts.keys()) {
      const parts = texts.partsOf(key);
      const use = texts.templateUse(parts);
      if (use === null || parts.context === null || use.contexts?.test(parts.context)) continue;
      yield { key, params: { given: parts.context, base: parts.base } };
    }
  },
};
