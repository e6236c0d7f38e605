import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { parse, print } from 'graphql';
import { useEffect, useState } from 'react';
import { currentLocale, t, useLocale } from '../words/words.ts';

/** The query a tab was last answered for, and the locale it was asked in. */
interface Answered {
  readonly query: string;
  readonly locale: string;
}

/**
 * Keeps an answer and the chosen locale together: a switch of the language asks the same query again, also in other
 * tabs when they are opened. Where the query has been edited since, the answer is marked instead, for an unfinished
 * query would take its place with an error.
 */
export function AnswerAcrossLocales() {
  const locale = useLocale();
  const { run } = useGraphiQLActions();
  const isFetching = useGraphiQL((state) => state.isFetching);
  const tab = useGraphiQL((state) => state.tabs[state.activeTabIndex]);
  const [answers, setAnswers] = useState<Readonly<Record<string, Answered>>>({});
  const id = tab?.id ?? '';
  const query = tab?.query ?? '';
  const answered = answers[id];
  const isOld = answered !== undefined && answered.locale !== locale;
  const isSame = isOld && isSameQuery(answered.query, query);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the query as it is sent, not as it is edited meanwhile.
  useEffect(() => {
    if (isFetching) setAnswers((known) => ({ ...known, [id]: { query, locale: currentLocale() } }));
  }, [isFetching]);
  useEffect(() => {
    if (isSame && !isFetching) run();
  }, [isSame, isFetching, run]);

  if (!isOld || isSame) return null;
  return (
    <div className="connection-notice" role="status">
      <span className="connection-problem">{t('answer.otherLocale')}</span>
      <button type="button" onClick={() => run()}>
        {t('answer.runAgain')}
      </button>
    </div>
  );
}

/** True when two texts are one query but for comments and white space; a comment follows the locale. */
function isSameQuery(one: string, other: string): boolean {
  return one === other || (printed(one) ?? one) === (printed(other) ?? other);
}

function printed(query: string): string | null {
  try {
    return print(parse(query, { noLocation: true }));
  } catch {
    return null;
  }
}
