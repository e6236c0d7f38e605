import { useGraphiQLActions } from '@graphiql/react';
import { useEffect, useRef } from 'react';
import { useLocale } from '../words/words.ts';

/**
 * Reads the schema again on a change of locale, so that docs, completion and hints follow it. The schema of before
 * stays until then, and with it the reader's place in the docs.
 */
export function DocsAcrossLocales() {
  const locale = useLocale();
  const { introspect } = useGraphiQLActions();
  const described = useRef(locale);
  useEffect(() => {
    if (described.current === locale) return;
    described.current = locale;
    void introspect();
  }, [locale, introspect]);
  return null;
}
