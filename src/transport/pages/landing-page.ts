import { CALL } from '../../kernel/package-files.ts';
import { escapeHtml } from './escape-html.ts';
import { highlightCode } from './highlight-code.ts';
import { LANDING_STYLE } from './landing-style.ts';
import { type PageLocale, renderPage } from './page-frame.ts';
import { type ParallelText, parallelTexts } from './parallel-texts.ts';

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
  readonly docs: string;
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
  readonly docs: string;
  readonly health: string;
}

/** The content of the landing page. */
export interface Landing {
  /** The page's locale: one of `locales`. */
  readonly locale: string;
  readonly locales: readonly PageLocale[];
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
    links = { docs: `./docs?${new URLSearchParams({ locale: landing.locale })}`, health: './health' },
    publicUrl = null,
  } = landing;
  const word = (key: keyof LandingMessages) => escapeHtml(messages[key]);
  const search = new URLSearchParams({ locale });
  const content = `<main>
<h1>${word('title')}</h1>
<div class="lead">
<p>${word('whatItIs')}</p>
<p>${word('whatItDoes')}</p>
<p>${word('howItAnswers')}</p>
</div>
<p><a class="button" href="${escapeHtml(`./graphql?${search}`)}">${word('openPlayground')}</a></p>
${isEmpty ? renderFirstSteps(messages) : ''}${example ? renderExample(example, landing) : ''}
</main>
<footer>
<nav aria-label="${word('links')}">
<a href="${escapeHtml(links.docs)}">${word('docs')}</a>
<a href="${escapeHtml(links.health)}">${word('health')}</a>
</nav>
</footer>`;
  return renderPage({
    locale,
    locales,
    path: '',
    title: messages.title,
    description: messages.whatItDoes,
    localeLabel: messages.locale,
    style: LANDING_STYLE,
    content,
    publicUrl,
  });
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
