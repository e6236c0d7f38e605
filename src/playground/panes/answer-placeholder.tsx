import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';
import { t, useLocale } from '../words/words.ts';

/** Shows how to get an answer where there is none yet. */
export function AnswerPlaceholder() {
  const locale = useLocale();
  const responseEditor = useGraphiQL((state) => state.responseEditor);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words follow the locale.
  useEffect(() => {
    responseEditor?.updateOptions({ placeholder: t('graphiql.answerPlaceholder') });
  }, [locale, responseEditor]);
  return null;
}
