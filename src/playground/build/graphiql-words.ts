import type { Plugin } from 'vite';
import { GRAPHIQL_WORDS } from './graphiql-words-table.ts';
import { replacedCode } from './replaced-code.ts';

/**
 * GraphiQL 5 has its English words in its code and no setting for others. This plugin puts a look-up in the place of
 * each, so that they come from `playground.json` and follow the chosen locale.
 *
 * @param wordsModule the module that exports `t`
 * @param problemsModule the module that exports `localizedProblem`
 */
export function graphiqlWords(wordsModule: string, problemsModule: string): Plugin {
  return replacedCode({
    name: 'graphiql-words',
    files: GRAPHIQL_WORDS,
    source: 'graphiql-words-table.ts',
    imports: [
      `import { t as $t } from ${JSON.stringify(wordsModule)};`,
      `import { localizedProblem as $localizedProblem } from ${JSON.stringify(problemsModule)};`,
    ].join('\n'),
  });
}
