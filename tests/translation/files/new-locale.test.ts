import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp } from '../../../src/app.ts';
import { localesCommand } from '../../../src/cli/locales.command.ts';
import { readConfig } from '../../../src/kernel/config.ts';
import { pluralKeys } from '../../../src/translation/files/new-locale.ts';
import { testDatabase } from '../../support/database.ts';
import { type GatewayResponse, readResponse } from '../../support/gateway.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const LOCALES = fileURLToPath(new URL('../../../locales', import.meta.url));

async function run(args: string[], localesDir: string) {
  const lines: string[] = [];
  const write = (line: string) => lines.push(line);
  const code = await localesCommand.run(args, { out: write, err: write }, { LOCALES_DIR: localesDir });
  return { code, lines };
}

describe('A new language', () => {
  let localesDir: string;
  let query: (text: string, acceptLanguage: string) => Promise<GatewayResponse>;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    const folder = await temporaryFolder();
    localesDir = join(folder, 'locales');
    await cp(LOCALES, localesDir, { recursive: true });
    await run(['add', 'fr'], localesDir);
    await write('fr', 'topics', {
      ukraine: { name: 'Ukraine (fr)' },
      interoperability: { name: 'Interopérabilité' },
    });
    await write('fr', 'labels', { person: { SHORT_JP: '{{family}}, {{office}}' } });
    await write('fr', 'offices', { 'minister-of-defense-japan': { short: 'ministre de la Défense' } });
    await write('fr', 'schema', { types: { Meeting: 'Une réunion.' } });
    // A regional variant says only what it says otherwise.
    await mkdir(join(localesDir, 'fr-CA'));
    await write('fr-CA', 'topics', { ukraine: { name: 'Ukraine (fr-CA)' } });

    const database = await testDatabase();
    const config = { ...readConfig({}), port: 0, databaseUrl: database.url, localesDir, logLevel: 'silent' };
    const app = await startApp(config);
    query = async (text, acceptLanguage) =>
      readResponse(
        await fetch(`${app.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'accept-language': acceptLanguage },
          body: JSON.stringify({ query: text }),
        }),
      );
    stop = async () => {
      await app.stop();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    };
  });
  afterAll(() => stop());

  async function write(locale: string, namespace: string, texts: object): Promise<void> {
    await writeFile(join(localesDir, locale, `${namespace}.json`), JSON.stringify(texts));
  }

  it('is a folder that a command makes, every text still empty', async () => {
    const errors = JSON.parse(await readFile(join(localesDir, 'fr', 'errors.json'), 'utf8'));
    expect(new Set(Object.values(errors))).toEqual(new Set(['']));
    const files = await readdir(join(localesDir, 'fr'));
    expect(files).toContain('schema.json');
    expect(await run(['add', 'fr'], localesDir).catch((error) => error.message)).toContain('already');
    expect(await run(['add', 'fr_CA!'], localesDir).catch((error) => error.message)).toContain('BCP 47');
  });

  it('describes the schema as far as it has words, and the rest in another language', async () => {
    const ask =
      '{ meeting: __type(name: "Meeting") { description } topic: __type(name: "Topic") { description } }';
    const { data, headers, extensions } = await query(ask, 'fr');
    expect(data).toEqual({
      meeting: { description: 'Une réunion.' },
      topic: { description: 'What a statement is about.' },
    });
    expect(headers.get('content-language')).toBe('en, fr');
    expect(extensions.localization.missing).toEqual([]);
    const language = await query('{ enumLabels(name: "Locale") { value label } }', 'fr');
    expect(language.data.enumLabels).toContainEqual({ value: 'ja', label: 'japonais' });
  });

  it('has the plural forms of its own', () => {
    expect(pluralKeys(['days_one', 'days_other', 'hello', 'min_one'], 'en', 'ja')).toEqual([
      'days_other',
      'hello',
      'min_one',
    ]);
    expect(pluralKeys(['days_one', 'days_other'], 'en', 'pl').sort()).toEqual([
      'days_few',
      'days_many',
      'days_one',
      'days_other',
    ]);
  });

  it('is in the schema, and called by its name', async () => {
    const { data } = await query('{ locales { locale tag endonym name(locale: ja) } }', 'en');
    expect(data.locales).toEqual([
      { locale: 'en', tag: 'en', endonym: 'English', name: '英語' },
      { locale: 'fr', tag: 'fr', endonym: 'français', name: 'フランス語' },
      { locale: 'fr_CA', tag: 'fr-CA', endonym: 'français canadien', name: 'フランス語 (カナダ)' },
      { locale: 'ja', tag: 'ja', endonym: '日本語', name: '日本語' },
    ]);
  });

  const TOPICS = `{
    statements(first: 10, filter: { topic: "ukraine" }) { nodes { speakerLabel topics { slug nameText { value locale requested isFallback } } } }
  }`;

  it('falls back from the region to the language to the source', async () => {
    const { data } = await query(TOPICS, 'fr-CA');
    const topics = Object.fromEntries(
      data.statements.nodes.flatMap(({ topics: all }: { topics: { slug: string; nameText: object }[] }) =>
        all.map(({ slug, nameText }) => [slug, nameText]),
      ),
    );
    expect(topics.ukraine).toEqual({
      value: 'Ukraine (fr-CA)',
      locale: 'fr_CA',
      requested: 'fr_CA',
      isFallback: false,
    });
    const others = Object.values(topics) as { locale: string; requested: string; isFallback: boolean }[];
    expect(others.some(({ locale, isFallback }) => locale === 'en' && isFallback)).toBe(true);
    expect(others.every(({ requested }) => requested === 'fr_CA')).toBe(true);
  });

  it('is found for a region that has no folder, and its templates are used', async () => {
    const { data, headers } = await query(TOPICS, 'fr-BE, ja;q=0.5');
    expect(data.statements.nodes[0].speakerLabel).toBe('Nakatani, ministre de la Défense');
    expect(headers.get('content-language')).toBe('en, fr');
  });

  it('is counted', async () => {
    const { code, lines } = await run(['--missing'], localesDir);
    expect(code).toBe(0);
    expect(lines.filter((line) => /^\S/.test(line))).toEqual([
      expect.stringMatching(/^fr {2}\d+ % {2}5 of \d+ texts$/),
      // What is different there, and what it has of `fr`.
      expect.stringMatching(/^fr-CA {2}\d+ % {2}5 of \d+ texts$/),
      expect.stringMatching(/^ja {2}\d+ % {2}\d+ of \d+ texts$/),
    ]);
    expect(lines).toContain('        interoperability.name');
  });
});
