import GithubSlugger from 'github-slugger';
import { Marked, Renderer, type Tokens } from 'marked';
import { escapeHtml } from '../escape-html.ts';
import { highlightCode, plainCode } from '../highlight-code.ts';
import type { ResolveLink } from './document-links.ts';

/** A heading of a document, for its table of contents. */
export interface Heading {
  readonly depth: number;
  readonly id: string;
  /** The heading's words, without links. */
  readonly html: string;
}

export interface RenderedMarkdown {
  readonly html: string;
  readonly headings: readonly Heading[];
}

export interface MarkdownOptions {
  readonly resolveLink: ResolveLink;
  /**
   * Ids of the headings in their order, those of the same document in its first language: a link to a part of a page then
   * leads there in every language. A heading has its own id as well, by GitHub's rule.
   */
  readonly ids?: readonly string[];
}

/** Languages whose tokens are known; all other code is shown as it is. */
const HIGHLIGHTED = new Set(['graphql', 'json']);

/** GitHub-flavoured Markdown as HTML. HTML in it is shown as text, and a link that leads nowhere is its text. */
export function renderMarkdown(markdown: string, options: MarkdownOptions): RenderedMarkdown {
  const renderer = new DocumentRenderer(options);
  const html = new Marked().parse(markdown, { gfm: true, renderer, async: false });
  return { html, headings: renderer.headings };
}

class DocumentRenderer extends Renderer {
  readonly headings: Heading[] = [];
  readonly #options: MarkdownOptions;
  readonly #slugger = new GithubSlugger();

  constructor(options: MarkdownOptions) {
    super();
    this.#options = options;
  }

  override heading({ tokens, depth }: Tokens.Heading): string {
    // A heading is a link to itself, so it has none inside.
    const html = this.parser.parseInline(tokens).replace(/<\/?a\b[^>]*>/g, '');
    const own = this.#slugger.slug(textOf(html));
    const id = this.#options.ids?.[this.headings.length] ?? own;
    this.headings.push({ depth, id, html });
    const ownAnchor = own === id ? '' : `<span id="${escapeHtml(own)}"></span>`;
    const link =
      depth === 1 ? html : `<a class="self" href="#${escapeHtml(encodeURIComponent(id))}">${html}</a>`;
    return `<h${depth} id="${escapeHtml(id)}">${ownAnchor}${link}</h${depth}>\n`;
  }

  override code({ text, lang = '' }: Tokens.Code): string {
    const language = /^\S*/.exec(lang)?.[0] ?? '';
    const lines = HIGHLIGHTED.has(language) ? highlightCode(text) : plainCode(text);
    // Without a language it is a drawing: its lines stay whole, and it scrolls by itself, with the keyboard, too.
    const kind = language === '' ? ' class="drawing" tabindex="0"' : '';
    return `<pre dir="ltr"${kind}><code>${lines}</code></pre>\n`;
  }

  override html({ text }: Tokens.HTML | Tokens.Tag): string {
    return escapeHtml(text);
  }

  override image({ text }: Tokens.Image): string {
    return escapeHtml(text);
  }

  override link({ href, tokens }: Tokens.Link): string {
    const html = this.parser.parseInline(tokens);
    const address = this.#options.resolveLink(href);
    if (address !== null) return `<a href="${escapeHtml(address)}">${html}</a>`;
    const file = href.replace(/^(?:\.\.?\/)+/, '');
    return /^[a-z]+:/i.test(href) || textOf(html) === file
      ? html
      : `${html} (<code>${escapeHtml(file)}</code>)`;
  }

  override table(token: Tokens.Table): string {
    const label = this.headings.at(-1)?.id;
    const named = label === undefined ? '' : ` role="group" aria-labelledby="${escapeHtml(label)}"`;
    // Wider than a phone, it scrolls by itself: with the keyboard, too.
    return `<div class="table" tabindex="0"${named}>${super.table(token)}</div>\n`;
  }

  override tablecell(token: Tokens.TableCell): string {
    // A heading without words heads nothing.
    return token.header && token.tokens.length === 0 ? '<td></td>\n' : super.tablecell(token);
  }
}

/** The text of inline HTML. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}
