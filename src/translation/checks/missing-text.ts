import type { Check } from './check.ts';
import type { CheckedTexts } from './checked-texts.ts';

/** A text that another language has and this one is still to get; a regional locale has what its parents have. */
export const missingText: Check = {
  id: 'MISSING_TEXT',
  isOfUnfinished: true,
  *find(texts) {
    const here = new Set([...texts.texts.keys(), ...texts.inherited.keys()].map((key) => unit(texts, key)));
    for (const group of neededIn(texts)) {
      const key = group.at(-1) as string;
      if (!group.some((each) => here.has(each))) yield { key };
    }
  },
};

function neededIn(texts: CheckedTexts): Iterable<readonly string[]> {
  if (texts.use?.needed !== undefined) return texts.use.needed;
  // A record need not have every text that one may have; our own words are all needed.
  const listed = texts.isTemplate ? (texts.use?.keys ?? []).filter((key) => !key.includes('{')) : [];
  const elsewhere = texts.elsewhere.flatMap((each) => [...each.keys()]);
  const { namespace } = texts;
  const wanted = elsewhere
    .filter((key) => texts.use?.isUntranslated?.({ namespace, key }) !== true)
    .map((key) => unit(texts, key));
  return [...new Set([...listed, ...wanted])].map((key) => [key]);
}

/** The unit that is there or missing as a whole: a text in all its plural forms, or all of a record. */
function unit(texts: CheckedTexts, key: string): string {
  return texts.use?.isCompleteByRecord === true ? (key.split('.')[0] as string) : texts.partsOf(key).stem;
}
