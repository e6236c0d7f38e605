import type { Plugin } from 'vite';
import { GRAPHIQL_WORDS } from './graphiql-words-table.ts';

/**
 * GraphiQL 5 has its English words in its code and no setting for others. This plugin puts a look-up in
 * the place of each, so that they come from `playground.json` and follow the chosen locale. A word that
 * a new version of GraphiQL no longer has fails the build: nothing falls back to English unseen.
 *
 * @param wordsModule the module that exports `say`
 * @param problemsModule the module that exports `toldProblem`
 */
export function graphiqlWords(wordsModule: string, problemsModule: string): Plugin {
  const imports = [
    `import { say as $say } from ${JSON.stringify(wordsModule)};`,
    `import { toldProblem as $told } from ${JSON.stringify(problemsModule)};`,
  ].join('\n');
  const seen = new Set<string>();
  return {
    name: 'graphiql-words',
    enforce: 'pre',
    buildStart() {
      seen.clear();
    },
    transform(code, id) {
      const file = Object.keys(GRAPHIQL_WORDS).find((path) => id.endsWith(`/node_modules/${path}`));
      if (!file) return undefined;
      seen.add(file);
      let localized = code;
      for (const [english, lookUp] of GRAPHIQL_WORDS[file] ?? []) {
        if (!localized.includes(english)) {
          this.error(`${file} no longer has ${english}: see graphiql-words-table.ts`);
        }
        localized = localized.replaceAll(english, () => lookUp);
      }
      return { code: `${imports}\n${localized}`, map: null };
    },
    buildEnd(error) {
      const missed = Object.keys(GRAPHIQL_WORDS).filter((file) => !seen.has(file));
      if (!error && missed.length > 0) this.error(`GraphiQL no longer has ${missed.join(', ')}`);
    },
  };
}
