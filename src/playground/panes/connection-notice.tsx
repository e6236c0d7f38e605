import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { t, useLocale } from '../words/words.ts';

/** Shows below the answer that the schema could not be read, and offers to try again. */
export function ConnectionNotice() {
  useLocale();
  const { introspect } = useGraphiQLActions();
  const fetchError = useGraphiQL((state) => state.fetchError);
  if (fetchError === null) return null;
  return (
    <div className="connection-notice" role="alert">
      <span className="connection-problem">{t('connection.noSchema')}</span>
      <button type="button" onClick={() => introspect()}>
        {t('connection.tryAgain')}
      </button>
    </div>
  );
}
