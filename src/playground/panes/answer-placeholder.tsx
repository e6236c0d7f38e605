import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';
import { t, useLocale } from '../words/words.ts';

/** Says where there is no answer yet how to get one. */
export function AnswerPlaceholder() {
  const locale = useLocale();
  const responseEditor = useGraphiQL((state) => state.responseEditor);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words follow the locale.
  useEffect(() => {
    responseEditor?.updateOptions({ placeholder: t('graphiql.answerPlaceholder') });
  }, [locale, responseEditor]);
  return null;
}
