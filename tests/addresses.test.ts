import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { ADDRESS_RULES } from '../src/records/address-rules.ts';
import { readFoundFile } from '../src/translation/files/locale-files.ts';
import { LocaleFolder } from '../src/translation/files/locale-folder.ts';
import { Texts, texts } from '../src/translation/texts/address.ts';
import { isTemplateNamespace } from '../src/translation/texts/namespaces.ts';

const folder = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const SRC = folder('src');

/** Words that stand beside names: they are looked through as a whole, and no key leads to one. */
const KEYLESS = ['titles'];

/**
 * The code that may have addresses: no comments, imports, properties in types or tables, values of properties that say
 * what else they are (`name: 'organizations'`), and not the declarations themselves.
 */
function codeOf(source: string): string {
  return source
    .replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')
    .replace(/^(?:import|export)\b[^;'"]*?(?:from )?'\.[^']*';$/gm, '')
    .replace(/\b(?:Pick|Omit)<[^>]*>|\w\['\w+'\]|\b(?:pgTable|foldedSlugIndex|servedList)\(\s*'\w+'/g, '')
    .replace(/(?<=[{,]\s*)(?!namespace\b|key\b)\w+: '[^']*'(?=\s*[,}])/g, '')
    .replace(/\btexts\(\s*(?:'[^']*'|[A-Z_]+),\s*'[^']*'|\bconst [A-Z_]+_NAMESPACE = '[^']*'/g, '');
}

/** Finds addresses that are spelt by hand: as text, template, SQL or regular expression. */
function handwrittenIn(source: string, declared: readonly Texts[]): string[] {
  const escaped = (text: string) => text.replace(/[^\w]/g, '\\$&');
  const literalsOf = (pattern: Texts['patterns']['block']) => escaped(pattern.literals[0] ?? '');
  const heads = declared.flatMap(({ patterns: { namespace, block }, fields }) => [
    namespace.placeholders.length === 0
      ? `(['"\`])${escaped(namespace.text)}\\1`
      : `\\b${literalsOf(namespace).replace(/\\\/$/, '')}\\\\?\\/`,
    ...(block.literals[0] === ''
      ? []
      : [`['"\`^(/:|]${literalsOf(block).replace(/\\\.$/, '')}(?:\\\\?\\.|\\[\\.\\])(?![a-z])`]),
    `(?<![\\w.-])${block.literals.map(escaped).join('\\$\\{[^{}`]*\\}')}\\.(?:${Object.keys(fields).join('|')})\``,
  ]);
  const code = codeOf(source);
  return [...new Set(heads)].flatMap((head) =>
    [...code.matchAll(new RegExp(head, 'g'))].map(([found]) => found),
  );
}

let files: { path: string; source: string }[];
let declared: Map<string, Texts>;
beforeAll(async () => {
  files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path: path.replaceAll('\\', '/'), source: readFileSync(join(SRC, path), 'utf8') }));
  const declaring = files.filter(({ source }) => /= texts\(/.test(source.replace(/\/\*[\s\S]*?\*\//g, '')));
  const modules: Record<string, unknown>[] = await Promise.all(
    declaring.map(({ path }) => import(join(SRC, path))),
  );
  declared = new Map(
    modules.flatMap((module) =>
      Object.entries(module).filter((entry): entry is [string, Texts] => entry[1] instanceof Texts),
    ),
  );
});

describe('The addresses of texts', () => {
  it('are declared, each kind once', () => {
    const names = [...declared.keys()];
    expect(names).toEqual(expect.arrayContaining(['CAPTION_TEXTS', 'PERSON_TEXTS', 'COUNTRY_TEXTS']));
    const patterns = [...declared.values()].map(({ namespace, block }) =>
      `${namespace} ${block}`.replace(/\{\w+\}/g, '{}'),
    );
    expect(new Set(patterns).size).toBe(patterns.length);
  });

  it('are spelt nowhere but in the declarations', () => {
    const kinds = [...declared.values()];
    const found = files.flatMap(({ path, source }) =>
      handwrittenIn(source, kinds).map((text) => [path, text] as const),
    );
    expect(found).toEqual([]);
  });

  it('are found where they are spelt by hand', () => {
    // A kind whose name has no plural, and a field that much else is called as well.
    const series = texts('series', '{slug}', { name: {}, description: {} });
    const kinds = [...declared.values(), series];
    const spelt = [
      'const namespace = `meetings/$' + '{slug}`;',
      "sql`d.namespace like 'meetings/%'`",
      'const TOLD = /^(?:statements\\.\\d+\\.body)$/;',
      "sql`d.key ~ '^footnotes[.][0-9]+[.]text$'`",
      'const key = `captions.$' + '{number}.text`;',
      "const key = 'participants.' + position;",
      "catalogue.text('people', key)",
      'const key = `$' + '{slug}.family`;',
      'const visit = /^visits\\/(.+)$/;',
      'const form = `$' + '{slug}.$' + '{form}.family`;',
      'const path = `$' + '{locale}/$' + '{slug}.description`;',
      "load({ namespace: 'series', key })",
    ];
    expect(spelt.filter((line) => handwrittenIn(line, kinds).length === 0)).toEqual([]);
    const innocent = [
      "import { meetingTable } from './meetings/meeting.table.ts';",
      '// at `meetings/…`',
      'meeting.statements.map((each) => each);',
      "export const places = pgTable('places', {}, (table) => [foldedSlugIndex('places', table)]);",
      "const MEETING_TEXTS = texts('meetings/{slug}', '', { title: {} });",
      "description: 'The statements of a meeting and its captions.'",
      "keysetPage(db, { name: 'series', order }, args)",
      "servedList('series', seriesTable, NAME, localeScope)",
      'catalogue.message("playground", `examples.$' + '{name}.description`)',
      "const SHOWN = ['description', 'name'];",
    ];
    expect(innocent.flatMap((line) => handwrittenIn(line, kinds))).toEqual([]);
  });

  it('are known to the layer where it must treat them in a way of their own', () => {
    const special = [...declared].filter(([, { fields, isVerbatim }]) => isVerbatim || 'slug' in fields);
    const known = special.filter(([, texts]) => {
      const source = Object.fromEntries(
        [...texts.patterns.namespace.placeholders, ...texts.patterns.block.placeholders].map((name) => [
          name,
          'x',
        ]),
      );
      const { namespace, block } = texts.blockOf(source as Parameters<typeof texts.blockOf>[0]);
      const field = texts.isVerbatim ? 'any' : 'slug';
      return ADDRESS_RULES.isVerbatim({ namespace, key: block === '' ? field : `${block}.${field}` });
    });
    expect(special.length).toBeGreaterThan(3);
    expect(known.map(([name]) => name)).toEqual(special.map(([name]) => name));
  });

  it('are those of the locale files, so that no text of theirs is never asked for', async () => {
    const { changed } = await new LocaleFolder(folder('locales'), ['en', 'ja']).scan();
    const read = await Promise.all(changed.map(readFoundFile));
    const undeclared = read
      .filter(({ namespace }) => !isTemplateNamespace(namespace) && !KEYLESS.includes(namespace))
      .flatMap(({ namespace, locale, texts }) =>
        [...texts.keys()]
          .filter((key) =>
            [...declared.values()].every((each) => {
              // A country may have words of its own: `title_JP`.
              const field = each.parse({ namespace, key })?.field.replace(/_[A-Z]{2}$/, '');
              return field === undefined || !(field in each.fields);
            }),
          )
          .map((key) => `${locale} ${namespace} ${key}`),
      );
    expect(read.length).toBeGreaterThan(10);
    expect(undeclared).toEqual([]);
  });
});
