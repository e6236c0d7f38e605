import { CALL } from '../../kernel/package-files.ts';
import { escapeHtml, highlightCode } from './landing-code.ts';
import { LANDING_STYLE } from './landing-style.ts';
import { type ParallelText, parallelTexts } from './parallel-texts.ts';
import { SEAL_ADDRESS } from './seal.ts';

/** A locale the page is offered in. */
export interface LandingLocale {
  /** BCP 47. */
  readonly locale: string;
  /** The language's name in itself. */
  readonly endonym: string;
  readonly direction: 'ltr' | 'rtl';
}

/** The words of `playground.json` under `landing`. */
export interface LandingMessages {
  readonly title: string;
  readonly whatItIs: string;
  readonly whatItDoes: string;
  readonly howItAnswers: string;
  readonly openPlayground: string;
  readonly openExample: string;
  readonly oneQuery: string;
  readonly sameAnswer: string;
  readonly locale: string;
  readonly links: string;
  readonly readme: string;
  readonly health: string;
  readonly emptyTitle: string;
  readonly emptyImport: string;
  readonly emptySample: string;
}

/** One of the playground's examples and what the gateway answers to it. */
export interface LandingExample {
  /** The example's name, which `/graphql?example=` opens. */
  readonly name: string;
  readonly query: string;
  /** The `data` of the answer in each locale, in the order of the columns. */
  readonly answers: readonly { readonly locale: string; readonly data: unknown }[];
}

/** The links of the page besides the playground. */
export interface LandingLinks {
  readonly readme: string;
  readonly health: string;
}

/** The content of the landing page. */
export interface Landing {
  /** The page's locale: one of `locales`. */
  readonly locale: string;
  readonly locales: readonly LandingLocale[];
  readonly messages: LandingMessages;
  /** Left out when no answer is to be had. */
  readonly example?: LandingExample | undefined;
  /** True where there is no record yet: then the page explains how to get one. */
  readonly isEmpty?: boolean;
  readonly links?: LandingLinks;
  /** Public address of the gateway, with a slash at its end: search engines take whole addresses only. */
  readonly publicUrl?: string | null;
}

/** The page at `/`: a whole HTML document without scripts or outside files. Everything given is escaped. */
export function renderLanding(landing: Landing): string {
  const {
    locale,
    locales,
    messages,
    example,
    isEmpty = false,
    links = { readme: './readme', health: './health' },
    publicUrl = null,
  } = landing;
  const word = (key: keyof LandingMessages) => escapeHtml(messages[key]);
  const playground = `./graphql?${new URLSearchParams({ locale })}`;

  return `<!doctype html>
<html lang="${escapeHtml(locale)}" dir="${locales.find((offered) => offered.locale === locale)?.direction ?? 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${word('title')}</title>
<meta name="description" content="${word('whatItDoes')}">
${publicUrl === null ? '' : renderAddresses(publicUrl, locale, locales)}<link rel="icon" href="${SEAL_ADDRESS}">
<style>${LANDING_STYLE}</style>
</head>
<body>
<header>
<p class="name"><img src="${SEAL_ADDRESS}" alt="" width="30" height="30"> <span lang="ja">対訳</span> Taiyaku</p>
<nav aria-label="${word('locale')}">${locales.map((offered) => localeChoice(offered, locale)).join('')}</nav>
</header>
<main>
<h1>${word('title')}</h1>
<div class="lead">
<p>${word('whatItIs')}</p>
<p>${word('whatItDoes')}</p>
<p>${word('howItAnswers')}</p>
</div>
<p><a class="button" href="${escapeHtml(playground)}">${word('openPlayground')}</a></p>
${isEmpty ? renderFirstSteps(messages) : ''}${example ? renderExample(example, landing) : ''}
</main>
<footer>
<nav aria-label="${word('links')}">
<a href="${escapeHtml(links.readme)}" hreflang="en">${word('readme')}</a>
<a href="${escapeHtml(links.health)}">${word('health')}</a>
</nav>
</footer>
</body>
</html>
`;
}

/** The commands of the README. */
const IMPORT = `${CALL.command} import release.txt --locale en --published 2024-10-18 --source https://…`;

function renderFirstSteps({ emptyTitle, emptyImport, emptySample }: LandingMessages): string {
  return `<section>
<h2>${escapeHtml(emptyTitle)}</h2>
<p>${escapeHtml(emptyImport)}</p>
<pre class="commands" dir="ltr"><code>${escapeHtml(`${IMPORT} --dry-run\n${IMPORT}`)}</code></pre>
<p>${escapeHtml(emptySample)}</p>
<pre class="commands" dir="ltr"><code>SAMPLE_RECORD=on ${CALL.start}</code></pre>
</section>`;
}

function renderExample(example: LandingExample, { locale, locales, messages }: Landing): string {
  const open = `./graphql?${new URLSearchParams({ example: example.name, locale })}`;
  const columns = example.answers.map(({ locale: column }) => {
    const offered = locales.find((candidate) => candidate.locale === column);
    return { lang: escapeHtml(column), heading: escapeHtml(offered?.endonym ?? column) };
  });
  const row = ({ field, texts }: ParallelText) => `<tr>
<th scope="row"><code>${escapeHtml(field)}</code></th>
${columns.map(({ lang }, column) => `<td lang="${lang}" dir="auto">${escapeHtml(texts[column] ?? '—')}</td>`).join('\n')}
</tr>`;
  return `<div class="spread">
<section>
<h2>${escapeHtml(messages.oneQuery)}</h2>
<pre dir="ltr"><code>${highlightCode(example.query.trim())}</code></pre>
<p><a href="${escapeHtml(open)}">${escapeHtml(messages.openExample)}</a></p>
</section>
<section>
<h2>${escapeHtml(messages.sameAnswer)}</h2>
<table>
<thead><tr><td></td>${columns.map(({ lang, heading }) => `<th scope="col" lang="${lang}">${heading}</th>`).join('')}</tr></thead>
<tbody>
${parallelTexts(example.answers.map(({ data }) => data))
  .map(row)
  .join('\n')}
</tbody>
</table>
</section>
</div>`;
}

function alternate(hreflang: string, href: string): string {
  return `<link rel="alternate" hreflang="${escapeHtml(hreflang)}" href="${href}">`;
}

/** Links for search engines: the one address of the page, and those of the same page in other languages. */
function renderAddresses(publicUrl: string, locale: string, locales: readonly LandingLocale[]): string {
  const addressOf = (each: string) =>
    escapeHtml(new URL(`?${new URLSearchParams({ locale: each })}`, publicUrl).href);
  return [
    `<link rel="canonical" href="${addressOf(locale)}">`,
    ...locales.map((offered) => alternate(offered.locale, addressOf(offered.locale))),
    alternate('x-default', escapeHtml(publicUrl)),
    '',
  ].join('\n');
}

function localeLink(locale: string): string {
  return escapeHtml(`./?${new URLSearchParams({ locale })}`);
}

function localeChoice({ locale, endonym }: LandingLocale, current: string): string {
  const state = locale === current ? ' aria-current="true"' : '';
  return `<a href="${localeLink(locale)}" hreflang="${escapeHtml(locale)}" lang="${escapeHtml(locale)}"${state}>${escapeHtml(endonym)}</a>`;
}
