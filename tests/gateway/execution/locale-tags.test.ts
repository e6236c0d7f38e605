import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestGateway, testGateway } from '../../support/gateway.ts';
import { Contexts, EXECUTORS, executePrepared, servedSchema } from '../in-process.ts';

let gateway: TestGateway;
let contexts: Contexts;
const schema = servedSchema();
beforeAll(async () => {
  gateway = await testGateway();
  contexts = await Contexts.open(gateway.database);
});
afterAll(() => gateway.stop());

const TITLE = { ja: 'IP4国防当局間会合' };
const meeting = (args: string, fields = 'title requestedLocale') =>
  `meeting(by: { slug: "2024-10-17-ip4" }${args}) { ${fields} }`;

describe.each(EXECUTORS)('A language tag where a Locale is asked for, by %s', (_name, makeExecutor) => {
  const run = async (query: string, variables: Readonly<Record<string, unknown>> = {}) => {
    const document = parse(query);
    const refused = validate(schema, document);
    if (refused.length > 0) return { errors: refused };
    return executePrepared(schema, document, variables, contexts.make('en'), makeExecutor);
  };
  const ja = { requestedLocale: 'ja' };

  it.each([
    [`{ ${meeting(', locale: "ja-JP"')} }`, {}],
    [`{ ${meeting(', locale: ja_JP')} }`, {}],
    [`query @inContext(locale: "ja-JP") { ${meeting('')} }`, {}],
    [`query ($l: Locale) { ${meeting(', locale: $l')} }`, { l: 'ja-JP' }],
    [`query ($l: Locale!) @inContext(locale: $l) { ${meeting('')} }`, { l: 'JA_jp' }],
    [`query ($l: Locale = "ja-Jpan-JP") { ${meeting(', locale: $l')} }`, {}],
  ])('means the language that is served for it: %s', async (query, variables) => {
    const { data, errors } = await run(query, variables);
    expect(errors).toBeUndefined();
    expect(data?.meeting).toMatchObject(ja);
  });

  it('is taken in lists, in filters and within a text', async () => {
    const { data, errors } = await run(
      `query ($l: [Locale!]) {
      meetings(filter: { translations: { allIn: ["ja-JP", "en-GB"] } }) { totalCount }
      same: meetings(filter: { translations: { allIn: [ja, en] } }) { totalCount }
      ${meeting('', 'titleText(fallback: ["ja-JP"]) { in(locale: "ja-JP") { locale } all(locales: $l) { locale } }')}
    }`,
      { l: ['ja-JP', 'en-US'] },
    );
    expect(errors).toBeUndefined();
    expect(data?.meetings).toEqual(data?.same);
    expect(data?.meeting).toEqual({
      titleText: { in: { locale: 'ja' }, all: [{ locale: 'ja' }, { locale: 'en' }] },
    });
  });

  it.each([
    [`{ ${meeting(', locale: "xx"')} }`, {}, 'Value "xx" does not exist in "Locale" enum.'],
    [
      `{ ${meeting(', locale: jx')} }`,
      {},
      'Value "jx" does not exist in "Locale" enum. Did you mean the enum value "ja"?',
    ],
    [
      `query ($l: Locale) { ${meeting(', locale: $l')} }`,
      { l: 'not a tag' },
      'Value "not a tag" does not exist in "Locale" enum.',
    ],
    [`{ ${meeting(', locale: 1')} }`, {}, 'Enum "Locale" cannot represent non-enum value: 1.'],
  ])('is refused where it means none: %s', async (query, variables, message) => {
    const { errors } = await run(query, variables);
    expect(errors?.map((error) => error.message).join()).toContain(message);
  });
});

it('is the language of messages, too', async () => {
  const { headers } = await gateway.query('query @inContext(locale: "ja-JP") { meetin }', { locale: 'en' });
  expect([headers.get('content-language'), headers.get('vary')]).toEqual(['ja', null]);
  const { data } = await gateway.query(`{ ${meeting(', locale: "en-US"')} }`, { locale: 'ja' });
  expect(data.meeting.title).not.toBe(TITLE.ja);
});
