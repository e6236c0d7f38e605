import type { Check } from './check.ts';

/** A file that nothing reads: it is in the wrong folder, or its name is misspelt. */
export const unknownNamespace: Check = {
  id: 'UNKNOWN_NAMESPACE',
  *find(texts) {
    const [key] = texts.texts.keys();
    if (texts.use === null && key !== undefined) yield { key, params: { namespace: texts.namespace } };
  },
};
