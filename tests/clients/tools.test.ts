import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { diff } from '@graphql-inspector/core';
import { UrlLoader } from '@graphql-tools/url-loader';
import { initGraphQLTada } from 'gql.tada';
import { buildSchema, type ExecutionResult, type GraphQLSchema, parse, print, printSchema } from 'graphql';
import { GraphQLClient } from 'graphql-request';
import { describe, expect, inject, it } from 'vitest';
import { repositorySchema } from './prepare.ts';
import { Found, MeetingBySlug } from './src/documents/meetings.ts';
import { localizationOf } from './src/gateway/localization.ts';
import { createClient } from './src/generated/genql/index.ts';
import type { introspection } from './src/generated/tada-env.d.ts';

const url = inject('graphqlUrl');
const SLUG = '2024-10-17-nato-partners-session';
const TITLES = {
  en: "NATO Defense Ministers' Meeting: Partners Session",
  ja: 'NATO国防相会合 パートナー・セッション',
} as const;
const LANGUAGES = ['en', 'ja'] as const;
const METHODS = ['GET', 'POST'] as const;
const HERE = fileURLToPath(new URL('.', import.meta.url));

describe.each(METHODS)('By %s', (method) => {
  it.each(LANGUAGES)('graphql-request asks, in %s', async (locale) => {
    const client = new GraphQLClient(url, { method });
    const answer = await client.rawRequest<{ meeting: { title: string } }>(print(MeetingBySlug), {
      slug: SLUG,
      locale,
    });
    expect(answer.data.meeting.title).toBe(TITLES[locale]);
    expect(localizationOf(answer as { extensions?: Record<string, unknown> })?.requested).toEqual([locale]);
  });

  it.each(LANGUAGES)('url-loader asks and introspects, in %s', async (locale) => {
    const headers = { 'accept-language': locale };
    const executor = new UrlLoader().getExecutorAsync(url, { method, headers });
    const document = parse(`{ meeting(by: { slug: "${SLUG}" }) { title } }`);
    const answer = (await executor({ document })) as ExecutionResult<{ meeting: { title: string } }>;
    expect(answer.data?.meeting.title).toBe(TITLES[locale]);
    const [source] = await new UrlLoader().load(url, { method, headers });
    const description = source?.schema?.getType('Meeting')?.description;
    expect(description).toMatch(locale === 'ja' ? /会合/ : /meeting/i);
  });

  it.each(LANGUAGES)('a plain fetch asks, in %s', async (locale) => {
    const query = `{ meeting(by: { slug: "${SLUG}" }) { title } }`;
    const headers = { 'accept-language': locale };
    const response =
      method === 'GET'
        ? await fetch(`${url}?${new URLSearchParams({ query })}`, { headers })
        : await fetch(url, {
            method,
            headers: { ...headers, 'content-type': 'application/json' },
            body: JSON.stringify({ query }),
          });
    expect(await response.json()).toMatchObject({ data: { meeting: { title: TITLES[locale] } } });
  });
});

describe('Typed clients', () => {
  it.each(LANGUAGES)('of genql ask, in %s', async (locale) => {
    const { meeting } = await createClient({ url }).query({
      meeting: {
        __args: { by: { slug: SLUG }, locale },
        // genql takes a list of non-nulls among the arguments for one that must be given.
        title: { __args: {} },
        titleText: { __args: {}, isFallback: true },
      },
    });
    expect(meeting).toEqual({ title: TITLES[locale], titleText: { isFallback: false } });
  });

  it.each(LANGUAGES)('of gql.tada ask, in %s', async (locale) => {
    const graphql = initGraphQLTada<{
      introspection: introspection;
      scalars: {
        CountryCode: string;
        Date: string;
        DateTime: string;
        LocalDateTime: string;
        TimeZone: string;
      };
    }>();
    const document = graphql(`
      query ByTada($slug: String!, $locale: Locale!) {
        meeting(by: { slug: $slug }, locale: $locale) { title date }
      }
    `);
    const { meeting } = await new GraphQLClient(url).request(document, { slug: SLUG, locale });
    const date: string | undefined = meeting?.date;
    expect([meeting?.title, date]).toEqual([TITLES[locale], '2024-10-17']);
  });

  it.each(LANGUAGES)('of the client preset ask for a union, in %s', async (locale) => {
    const text = { en: 'NATO', ja: '防衛' }[locale];
    const { search } = await new GraphQLClient(url).request(Found, { text, locale });
    expect(search?.nodes.length).toBeGreaterThan(0);
    for (const hit of search?.nodes ?? [])
      if (hit.__typename === 'Meeting') expect(hit.requestedLocale).toBe(locale);
  });

  it('and all that the guide shows hold for the TypeScript compiler', async () => {
    const run = promisify(execFile)(`${HERE}../../node_modules/.bin/tsc`, ['-p', HERE, '--pretty', 'false']);
    const { stdout } = await run.catch((error: { stdout: string }) => error);
    expect(stdout.split('\n').filter((line) => line.includes('error'))).toEqual([]);
  });
});

describe('graphql-eslint', () => {
  const complaints = async (text: string): Promise<(string | null)[][]> => {
    const args = ['--stdin', '--stdin-filename', 'src/documents/meetings.ts', '--format', 'json'];
    // Its configuration names files by the folder it is called in.
    const run = promisify(execFile)(`${HERE}node_modules/.bin/eslint`, args, { cwd: HERE });
    run.child.stdin?.end(text);
    // It ends with an error where it finds something.
    const { stdout } = await run.catch((error: { stdout: string }) => error);
    const results: { messages: { ruleId: string | null; message: string }[] }[] = JSON.parse(stdout);
    return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => [ruleId, message]));
  };

  it('finds the document that forgets a key', async () => {
    const documents = await readFile(`${HERE}src/documents/meetings.ts`, 'utf8');
    expect(await complaints(documents)).toEqual([]);
    const [complaint] = await complaints(documents.replace('    requestedLocale\n', ''));
    expect(complaint).toEqual([
      '@graphql-eslint/require-selections',
      expect.stringContaining('requestedLocale'),
    ]);
  });
});

describe('graphql-inspector', () => {
  it('finds the schema that is served and that of the repository to be one', async () => {
    const [live] = await new UrlLoader().load(url, {
      headers: { 'accept-language': 'en' },
      // Introspection leaves these out unless it is asked.
      ...{ inputValueDeprecation: true, oneOf: true, specifiedByUrl: true },
    });
    // It compares directives as they are written, and what was introspected is not written anywhere.
    const served = buildSchema(printSchema(live?.schema as GraphQLSchema));
    const changes = await diff(buildSchema(await repositorySchema()), served);
    expect(changes.map(({ message }) => message)).toEqual([]);
  });
});
