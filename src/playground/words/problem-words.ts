import { ErrorWriter } from '../../gateway/errors/error-writer.ts';
import { explainError } from '../../gateway/errors/explain-error.ts';
import { currentLocale, listLocale, reasonMessage } from './words.ts';

/** A problem that the editor finds with a query, in the words in which the gateway would answer it. */
export function localizedProblem(message: string): string {
  const explanation = explainError({ message });
  if (explanation === null) return message;
  const writer = new ErrorWriter(
    {
      servedMessage: (_namespace, key, params) => reasonMessage(key, params),
      text: () => ({ value: listLocale() }),
    },
    currentLocale(),
  );
  return writer.write({ code: 'GRAPHQL_VALIDATION_FAILED', ...explanation }, message);
}
