import { describe, expect, it } from 'vitest';
import { documentLinks } from '../../../../src/transport/pages/docs/document-links.ts';
import { renderMarkdown } from '../../../../src/transport/pages/docs/render-markdown.ts';

const resolveLink = documentLinks({
  file: 'docs/front-ends.md',
  path: 'docs/front-ends',
  locale: 'ja',
  hasSchema: true,
});
const htmlOf = (markdown: string) => renderMarkdown(markdown, { resolveLink }).html.trim();

describe('renderMarkdown', () => {
  it('passes no HTML through', () => {
    expect(htmlOf('<script>alert(1)</script>')).not.toContain('<script');
    expect(htmlOf('a <img src=x onerror=alert(1)> b')).toBe('<p>a &lt;img src=x onerror=alert(1)&gt; b</p>');
    expect(htmlOf('## <b>x</b>')).not.toContain('<b>');
    expect(htmlOf('```html\n</code><script>\n```')).not.toContain('<script');
    expect(htmlOf('`<b>`')).toBe('<p><code>&lt;b&gt;</code></p>');
    expect(htmlOf('![<b>](x.png)')).toBe('<p>&lt;b&gt;</p>');
    expect(htmlOf('[a](https://example.org/"onclick="alert)')).not.toContain('"onclick');
  });

  it('leads to pages, to the gateway and to other sites, and nowhere else', () => {
    expect(htmlOf('[a](https://example.org/?a&b)')).toBe(
      '<p><a href="https://example.org/?a&amp;b">a</a></p>',
    );
    for (const href of [
      'javascript:alert(1)',
      'JavaScript:x',
      'data:text/html,x',
      '//evil.example/',
      'vbscript:x',
    ])
      expect(htmlOf(`[a](${href})`)).not.toContain('<a');
    expect(htmlOf('[a](architecture.md#x)')).toContain('href="../docs/architecture?locale=ja#x"');
    expect(htmlOf('[a](../README.ja.md)')).toContain('href="../docs?locale=ja"');
    expect(htmlOf('[English](front-ends.md)')).toContain('href="../docs/front-ends?locale=en"');
    expect(htmlOf('[a](../schema/examples)')).toContain('href="../graphql?locale=ja"');
    expect(htmlOf('<http://127.0.0.1:4000/graphql>')).toContain('href="../graphql?locale=ja"');
    expect(htmlOf('[names](../src/names/README.md)')).toBe('<p>names (<code>src/names/README.md</code>)</p>');
    expect(htmlOf('[`.env.example`](.env.example)')).toBe('<p><code>.env.example</code></p>');
  });

  it('gives headings the ids that GitHub gives them, each once', () => {
    const { html, headings } = renderMarkdown('# T\n\n## 名前、ラベル\n\n## A `b` & c\n\n## A `b` & c\n', {
      resolveLink,
    });
    expect(headings.map(({ id }) => id)).toEqual(['t', '名前ラベル', 'a-b--c', 'a-b--c-1']);
    expect(html).toContain('<h2 id="名前ラベル">');
    expect(headings[2]?.html).toBe('A <code>b</code> &amp; c');
  });

  it('gives the headings of a translation the ids of the first language, beside their own', () => {
    const { html, headings } = renderMarkdown('# 題\n\n## 制限\n', { resolveLink, ids: ['title', 'limits'] });
    expect(headings.map(({ id }) => id)).toEqual(['title', 'limits']);
    expect(html).toContain(
      '<h2 id="limits"><span id="制限"></span><a class="self" href="#limits">制限</a></h2>',
    );
  });

  it('lets wide tables and drawings scroll by themselves, with the keyboard too', () => {
    expect(htmlOf('# T\n\n| a |\n|---|\n| 1 |')).toContain(
      '<div class="table" tabindex="0" role="group" aria-labelledby="t"><table>',
    );
    expect(htmlOf('```\n└─▶\n```')).toContain('<pre dir="ltr" class="drawing" tabindex="0">');
    expect(htmlOf('```sh\nls\n```')).toContain('<pre dir="ltr"><code>');
  });
});
