import { isNear } from '../../kernel/nearest.ts';
import type { Check } from './check.ts';
import type { CheckedTexts } from './checked-texts.ts';
import { fits } from './text-use.ts';

/**
 * A record, or a part of one, that the files of no other language have: its slug or its number is misspelt, or it is
 * gone. In a language that records are written in, one may be there first, so only what is spelt nearly as another
 * that this language has not is found; a language that they are translated into has none of its own.
 */
export const unknownRecord: Check = {
  id: 'UNKNOWN_RECORD',
  needsAllFiles: true,
  *find(texts) {
    if (texts.use?.isOfRecords !== true) return;
    const { namespace, elsewhere, besides, isTranslation } = texts;
    const [first] = texts.texts.keys();
    if (namespace.includes('/') && elsewhere.length === 0) {
      const nearest = besides().find((each) => isMisspelt(namespace, each));
      if (first !== undefined && (isTranslation || nearest !== undefined))
        yield found(first, namespace, nearest);
      return;
    }
    const own = subjectsOf(texts, texts.texts.keys());
    const known = subjectsOf(
      texts,
      elsewhere.flatMap((each) => [...each.keys()]),
    );
    for (const [subject, key] of own) {
      if (known.has(subject)) continue;
      const nearest = [...known.keys()].find((each) => !own.has(each) && isMisspelt(subject, each));
      if (isTranslation || nearest !== undefined) yield found(key, subject, nearest);
    }
  },
};

function found(key: string, record: string, nearest: string | undefined) {
  return { key, params: { record, ...(nearest === undefined ? { context: 'NONE' } : { nearest }) } };
}

/** Numbers and days tell records apart, however near they are. */
function isMisspelt(name: string, other: string): boolean {
  const digitsOf = (each: string) => each.replace(/\D/g, '');
  return digitsOf(name) === digitsOf(other) && isNear(name, other);
}

/** The records, or the parts of one, that keys are of, each with its first key: `people` has one a slug. */
function subjectsOf(texts: CheckedTexts, keys: Iterable<string>): Map<string, string> {
  const patterns = texts.use?.keys ?? [];
  const subjects = new Map<string, string>();
  for (const key of keys) {
    const pattern = patterns.find((each) => fits(each, key));
    const depth = pattern?.split('.').findIndex((segment) => segment.includes('{')) ?? -1;
    const subject = key
      .split('.')
      .slice(0, depth + 1)
      .join('.');
    if (depth >= 0 && !subjects.has(subject)) subjects.set(subject, key);
  }
  return subjects;
}
