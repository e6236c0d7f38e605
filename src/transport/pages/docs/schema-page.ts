import {
  REFERENCE_KINDS,
  type ReferenceArgument,
  type ReferenceEntry,
  type ReferenceMember,
} from '../../../gateway/schema-reference.ts';
import { escapeHtml } from '../escape-html.ts';
import { rootFrom } from '../page-frame.ts';
import { type ContentsEntry, type DocsReader, renderDocsPage } from './docs-page.ts';
import { documentLinks } from './document-links.ts';
import type { DocsPage } from './document-page.ts';
import { DOCS_PATHS } from './documents.ts';

const PATH = DOCS_PATHS.schema;

/** The reader of the page, and how descriptions are shown. */
interface Reference {
  readonly reader: DocsReader;
  /** Renders a description, which is Markdown. */
  readonly describe: (description: string | null) => string;
}

/** The page of the schema: every type and directive with all its members, each at the id of its schema coordinate. */
export async function schemaPage(
  {
    entries,
    locales,
  }: { readonly entries: readonly ReferenceEntry[]; readonly locales: ReadonlySet<string> },
  reader: DocsReader,
): Promise<DocsPage> {
  const { renderMarkdown } = await import('./render-markdown.ts');
  const { locale, words } = reader;
  const resolveLink = documentLinks({ file: 'schema', path: PATH, locale, hasSchema: true });
  const known = new Map<string, string>();
  const describe = (description: string | null) => {
    if (description === null) return '';
    const html = known.get(description) ?? renderMarkdown(description, { resolveLink }).html;
    known.set(description, html);
    return html;
  };
  const search = new URLSearchParams({ locale });
  const groups = REFERENCE_KINDS.map((kind) => ({
    id: `group-${kind.toLowerCase()}`,
    title: escapeHtml(words(`schema.groups.${kind}`)),
    entries: entries.filter((entry) => entry.kind === kind),
    kind,
  })).filter((group) => group.entries.length > 0);
  const html = `<h1>${escapeHtml(words('pages.schema'))}</h1>
<p>${escapeHtml(words('schema.about'))}</p>
<p><a class="button" href="${escapeHtml(`${rootFrom(PATH)}graphql?${search}`)}">${escapeHtml(words('schema.openPlayground'))}</a>
<a href="${escapeHtml(`${rootFrom(PATH)}schema.graphql?${search}`)}">${escapeHtml(words('schema.sdl'))}</a></p>
${groups
  .map(
    (group) => `<h2 id="${group.id}">${group.title}</h2>
${group.entries.map((entry) => renderEntry(entry, { reader, describe })).join('\n')}`,
  )
  .join('\n')}
`;
  const page = renderDocsPage(
    {
      name: 'schema',
      contentLocale: locale,
      translatedTo: reader.locales.map((each) => each.locale),
      title: words('pages.schema'),
      contents: groups.map((group) => ({ id: group.id, html: group.title, entries: contentsOf(group) })),
      html,
    },
    reader,
  );
  return { html: page, languages: [...new Set([locale, ...locales])] };
}

/** The types of a group; of the queries, its fields. */
function contentsOf({
  kind,
  entries,
}: {
  kind: string;
  entries: readonly ReferenceEntry[];
}): ContentsEntry[] {
  const named = kind === 'QUERY' ? entries.flatMap(({ members }) => members) : entries;
  return named.map(({ coordinate, name }) => ({
    id: coordinate,
    html: `<code>${coordinate.startsWith('@') ? '@' : ''}${name}</code>`,
    entries: [],
  }));
}

function renderEntry(entry: ReferenceEntry, reference: Reference): string {
  const { words } = reference.reader;
  const { coordinate, interfaces, possibleTypes, specifiedBy, isOneOf, locations, members } = entry;
  const facts = [
    fact(words('schema.implements'), interfaces.map(typeLink)),
    fact(words('schema.possibleTypes'), possibleTypes.map(typeLink)),
    fact(words('schema.locations'), locations.map(code)),
    specifiedBy === null ? '' : fact(words('schema.specifiedBy'), [externalLink(specifiedBy)]),
    isOneOf ? `<p class="fact">${escapeHtml(words('schema.oneOf'))}</p>` : '',
  ];
  return `<section aria-labelledby="${coordinate}">
<h3 id="${coordinate}"><a class="self" href="#${encodeURIComponent(coordinate)}"><code>${coordinate}</code></a></h3>
${reference.describe(entry.description)}${facts.join('')}
${members.length === 0 ? '' : `<dl>${members.map((member) => renderMember(member, reference)).join('\n')}</dl>`}
</section>`;
}

function renderMember(member: ReferenceMember, reference: Reference): string {
  const { coordinate, name, type, args, operation, defaultValue, deprecationReason } = member;
  const { words, locale } = reference.reader;
  const own = args.filter(({ sameAs }) => sameAs === null);
  const signature = [
    `<a class="self member" href="#${encodeURIComponent(coordinate)}">${escapeHtml(name)}</a>`,
    args.length === 0 ? '' : `(${args.map(argumentInSignature).join(', ')})`,
    type === null ? '' : `: ${typeLinks(type)}`,
    defaultValue === null ? '' : ` = ${escapeHtml(defaultValue)}`,
  ];
  const open =
    operation === null
      ? ''
      : `<p class="fact"><a href="${escapeHtml(`${rootFrom(PATH)}graphql?${new URLSearchParams({ query: operation, locale })}`)}">${escapeHtml(words('schema.openInPlayground'))}</a></p>`;
  const below =
    own.length === 0
      ? ''
      : `<dl class="arguments">${own.map((arg) => renderArgument(arg, reference)).join('')}</dl>`;
  return `<dt id="${coordinate}"><code>${signature.join('')}</code></dt>
<dd>${reference.describe(member.description)}${deprecation(deprecationReason, reference)}${below}${open}</dd>`;
}

/** Those of a locale context are the same on every field: they are explained once, at the directive. */
function argumentInSignature({ coordinate, name, type, sameAs }: ReferenceArgument): string {
  const named =
    sameAs === null
      ? `<a href="#${encodeURIComponent(coordinate)}">${name}</a>`
      : `<a id="${coordinate}" href="#${encodeURIComponent(sameAs)}">${name}</a>`;
  return `<span class="argument">${named}: ${typeLinks(type)}</span>`;
}

function renderArgument(arg: ReferenceArgument, reference: Reference): string {
  const { coordinate, name, type, defaultValue, description, deprecationReason } = arg;
  const value = defaultValue === null ? '' : ` = ${escapeHtml(defaultValue)}`;
  return `<dt id="${coordinate}"><code>${name}: ${typeLinks(type)}${value}</code></dt><dd>${reference.describe(description)}${deprecation(deprecationReason, reference)}</dd>`;
}

function deprecation(reason: string | null, { reader: { words }, describe }: Reference): string {
  if (reason === null) return '';
  // Reasons are the code's, in English: `schema.json` has no words for them.
  return `<div class="deprecated"><strong>${escapeHtml(words('schema.deprecated'))}</strong><div lang="en">${describe(reason)}</div></div>`;
}

function fact(label: string, values: readonly string[]): string {
  if (values.length === 0) return '';
  return `<p class="fact">${escapeHtml(label)} ${values.join(' ')}</p>`;
}

const code = (text: string) => `<code>${escapeHtml(text)}</code>`;
const typeLink = (name: string) => `<a href="#${name}"><code>${name}</code></a>`;
const externalLink = (url: string) =>
  /^https?:\/\//.test(url) ? `<a href="${escapeHtml(url)}">${escapeHtml(url)}</a>` : escapeHtml(url);

/** A type as SDL writes it, with its name as a link. */
function typeLinks(type: string): string {
  return type.replace(/\w+/, (name) => `<a href="#${name}">${name}</a>`);
}
