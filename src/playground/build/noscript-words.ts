import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Puts `boot.needsJavaScript` of every `locales/<locale>/playground.json` into a `<noscript>`:
 * without a script nobody can choose a locale, so the page says it in all of them.
 */
export function noscriptWords(localesFolder: string): Plugin {
  return {
    name: 'noscript-words',
    transformIndexHtml() {
      const paragraphs = globSync(`${localesFolder}/*/playground.json`)
        .sort()
        .map((file) => ({
          tag: 'p',
          attrs: { class: 'needs-javascript', lang: basename(dirname(file)) },
          children: JSON.parse(readFileSync(file, 'utf8')).boot.needsJavaScript as string,
        }));
      return [{ tag: 'noscript', injectTo: 'body', children: paragraphs }];
    },
  };
}
