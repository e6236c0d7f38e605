import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { say, useLocale } from '../words/words.ts';

/** Says below the answer that the schema could not be read, and offers to try again. */
export function ConnectionNotice() {
  useLocale();
  const { introspect } = useGraphiQLActions();
  const fetchError = useGraphiQL((state) => state.fetchError);
  if (fetchError === null) return null;
  return (
    <div className="connection-notice" role="alert">
      <span className="connection-problem">{say('connection.noSchema')}</span>
      <button type="button" onClick={() => introspect()}>
        {say('connection.tryAgain')}
      </button>
    </div>
  );
}
