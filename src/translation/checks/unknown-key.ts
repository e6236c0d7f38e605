import { nearestOf } from '../../kernel/nearest.ts';
import { isSlugKey } from '../texts/localized-slug.ts';
import type { Check } from './check.ts';
import type { CheckedTexts } from './checked-texts.ts';
import { fits } from './text-use.ts';

/** A key that nothing reads: `titel` for `title`, or one that no source text has (any more). */
export const unknownKey: Check = {
  id: 'UNKNOWN_KEY',
  isOfUnread: true,
  *find(texts) {
    const known = texts.use === null ? null : knownKeys(texts);
    if (known === null) return;
    const exact = new Set(known);
    const patterns = known.filter((each) => each.includes('{'));
    for (const key of texts.texts.keys()) {
      const { base } = texts.partsOf(key);
      if (exact.has(base) || patterns.some((each) => fits(each, base))) continue;
      if (!texts.isTemplate && isSlugKey(key)) continue;
      const nearest = nearestOf(key, candidates(known, key));
      yield { key, params: nearest === '' ? { context: 'NONE' } : { nearest } };
    }
  },
};

/** The keys that may be meant: those beside it, else all. */
function candidates(known: readonly string[], key: string): string[] {
  const parent = key.slice(0, key.lastIndexOf('.') + 1);
  const all = known.map((each) => filledLike(each, key));
  const siblings = all.filter((each) => each.slice(0, each.lastIndexOf('.') + 1) === parent);
  return siblings.length > 0 ? siblings : all;
}

/** Null where nobody says: of the source locale itself where the code has no list, or of one without a source. */
function knownKeys(texts: CheckedTexts): string[] | null {
  const templates = Object.keys(texts.use?.templates ?? {});
  if (texts.use?.keys !== undefined) return [...texts.use.keys, ...templates];
  if (texts.source === null) return null;
  return [...[...texts.source.keys()].map((key) => texts.partsOf(key).base), ...templates];
}

/** `{slug}.name` as `ukraine.name`, to be like `ukraine.nmae`. */
function filledLike(pattern: string, key: string): string {
  const segments = key.split('.');
  return pattern
    .split('.')
    .map((each, index) => (/^\{\w+\}$/.test(each) ? (segments[index] ?? each) : each))
    .join('.');
}
