import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { highlightCode } from '../../../src/transport/pages/highlight-code.ts';
import { type Landing, renderLanding } from '../../../src/transport/pages/landing-page.ts';
import { parallelTexts } from '../../../src/transport/pages/parallel-texts.ts';
import { SEAL } from '../../../src/transport/pages/seal.ts';

const landing: Landing = {
  locale: 'ja',
  locales: [
    { locale: 'en', endonym: 'English', direction: 'ltr' },
    { locale: 'ja', endonym: '日本語', direction: 'ltr' },
    { locale: 'ar', endonym: 'العربية', direction: 'rtl' },
  ],
  messages: {
    title: '対訳 <ならべて>',
    whatItIs: 'ひとつめ',
    whatItDoes: '"ふたつめ"',
    howItAnswers: 'みっつめ',
    openPlayground: '開く',
    openExample: '例を開く',
    oneQuery: 'クエリ',
    sameAnswer: '答え',
    locale: '言語',
    links: 'リンク',
    docs: '文書',
    health: '稼働',
    emptyTitle: '空',
    emptyImport: '取り込み',
    emptySample: 'サンプル',
  },
  example: {
    name: '01-a & b',
    query: '{ person { name } }',
    answers: [
      { locale: 'en', data: { person: { name: '<b>NAKATANI</b> Gen' } } },
      { locale: 'ja', data: { person: { name: '中谷 元' } } },
    ],
  },
};

describe('renderLanding', () => {
  const html = renderLanding(landing);

  it('is in the locale it is given, in its direction', () => {
    expect(html).toContain('<html lang="ja" dir="ltr">');
    expect(renderLanding({ ...landing, locale: 'ar' })).toContain('<html lang="ar" dir="rtl">');
  });

  it('escapes every word and every text', () => {
    expect(html).toContain('<h1>対訳 &lt;ならべて&gt;</h1>');
    expect(html).toContain('content="&quot;ふたつめ&quot;"');
    expect(html).toContain(
      '<td lang="en" dir="auto">&lt;b&gt;NAKATANI&lt;/b&gt; Gen</td>\n<td lang="ja" dir="auto">中谷 元</td>',
    );
    expect(html).not.toContain('<b>');
  });

  it('leads to the playground, to the example and to the other locales', () => {
    const addresses = [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, address]) => address);
    expect(addresses).toEqual([
      './?locale=en',
      './?locale=ja',
      './?locale=ar',
      './graphql?locale=ja',
      './graphql?example=01-a+%26+b&amp;locale=ja',
      './docs?locale=ja',
      './health',
    ]);
  });

  it('names its addresses in every locale, and one for any other reader', () => {
    const whole = renderLanding({ ...landing, publicUrl: 'https://record.example/minutes/' });
    expect(whole.match(/<link rel="alternate"[^>]*>/g)).toEqual([
      '<link rel="alternate" hreflang="en" href="https://record.example/minutes/?locale=en">',
      '<link rel="alternate" hreflang="ja" href="https://record.example/minutes/?locale=ja">',
      '<link rel="alternate" hreflang="ar" href="https://record.example/minutes/?locale=ar">',
      '<link rel="alternate" hreflang="x-default" href="https://record.example/minutes/">',
    ]);
    expect(whole).toContain('<link rel="canonical" href="https://record.example/minutes/?locale=ja">');
  });

  it('names no whole address that nobody has said', () => {
    expect(html).not.toMatch(/rel="(?:alternate|canonical)"|https?:\/\/(?!www\.w3\.org)/);
  });

  it('has the seal of the playground', () => {
    expect(readFileSync('src/playground/seal.svg', 'utf8')).toBe(SEAL);
  });

  it('marks the present locale in the switch', () => {
    expect(html.match(/<a [^>]*aria-current="true">([^<]*)</)?.[1]).toBe('日本語');
  });

  it('has no script and nothing from elsewhere', () => {
    expect(html).not.toMatch(/<script|javascript:|\son\w+=|(?:href|src)="(?:https?:)?\/\//);
  });

  it('does without an example', () => {
    expect(renderLanding({ ...landing, example: undefined })).not.toMatch(/<table|<pre/);
  });

  it('says where the record is empty how to fill it', () => {
    const empty = renderLanding({ ...landing, example: undefined, isEmpty: true });
    expect(empty).toMatch(/<h2>空<\/h2>.*取り込み.*npm run taiyaku -- import .*サンプル.*SAMPLE_RECORD=on/s);
    expect(html).not.toContain('npm run taiyaku');
  });
});

describe('parallelTexts', () => {
  it('pairs the strings that differ, in the order of the query', () => {
    const answer = (title: string, bodies: string[]) => ({
      meeting: {
        slug: 'talks',
        title,
        statements: bodies.map((body, index) => ({ number: index + 1, body })),
      },
    });
    expect(parallelTexts([answer('Talks', ['One', 'Two']), answer('会談', ['一', '二'])])).toEqual([
      { field: 'title', texts: ['Talks', '会談'] },
      { field: 'body', texts: ['One', '一'] },
      { field: 'body', texts: ['Two', '二'] },
    ]);
  });

  it('leaves a place empty where one answer has no text', () => {
    expect(parallelTexts([{ summary: null }, { summary: '要約', note: '注' }])).toEqual([
      { field: 'summary', texts: [null, '要約'] },
      { field: 'note', texts: [null, '注'] },
    ]);
  });
});

describe('highlightCode', () => {
  it('marks the tokens of GraphQL and keeps the rest as it is', () => {
    expect(highlightCode('query Q($a: Int) {\n  b(c: "<d>") # e\n}')).toBe(
      '<span class="line" style="--indentation:2ch"><span class="keyword">query</span> Q(<span class="variable">$a</span>: Int) {</span>' +
        '<span class="line" style="--indentation:4ch">  b(c: <span class="string">&quot;&lt;d&gt;&quot;</span>) <span class="comment"># e</span></span>' +
        '<span class="line" style="--indentation:2ch">}</span>',
    );
  });
});
