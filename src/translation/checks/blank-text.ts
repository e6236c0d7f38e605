import type { Check } from './check.ts';

/** A text of spaces alone: readers get an empty line, while `""` would give them another language. */
export const blankText: Check = {
  id: 'BLANK_TEXT',
  *find({ texts }) {
    for (const [key, text] of texts) if (/^[\s\u200B\u2060]*$/.test(text)) yield { key };
  },
};
