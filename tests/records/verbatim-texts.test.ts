import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ADDRESS_RULES } from '../../src/records/address-rules.ts';
import { coverageOf } from '../../src/translation/checks/coverage.ts';
import { type Data, type TestGateway, testGateway } from '../support/gateway.ts';

describe('a verbatim text', () => {
  it.each([
    ['meetings/a-b', 'participants.12.printed'],
    ['meetings/a-b', 'participants.1.honorific'],
    ['people', 'rutte-mark.alias.literal'],
    ['people', 'rutte-mark.slug'],
    ['meetings/a-b', 'slug'],
  ])('is %s + %s', (namespace, key) => {
    expect(ADDRESS_RULES.isVerbatim({ namespace, key })).toBe(true);
  });

  it.each([
    ['meetings/a-b', 'statements.1.body'],
    ['meetings/a-b', 'title'],
    ['people', 'rutte-mark.family'],
    ['offices', 'participants.1.printed'],
    ['schema', 'shared.slug'],
  ])('is not %s + %s', (namespace, key) => {
    expect(ADDRESS_RULES.isVerbatim({ namespace, key })).toBe(false);
  });

  it('is not missing in the coverage of a language that has none', () => {
    const file = (namespace: string, texts: Record<string, string>) => ({
      locale: 'en',
      namespace,
      texts: new Map(Object.entries(texts)),
    });
    const files = [
      file('meetings/a', {
        title: 'A',
        'participants.1.printed': 'H.E. B',
        'participants.1.honorific': 'H.E.',
      }),
      file('people', { 'b.family': 'B', 'b.alias.literal': 'Bee' }),
    ];
    expect(
      coverageOf(files, ['en', 'ja'], ADDRESS_RULES).map(({ total, missing }) => [total, missing]),
    ).toEqual([
      [1, ['title']],
      [1, ['b.family']],
    ]);
  });
});

describe('what a release printed in one language', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await testGateway();
  });
  afterAll(() => gateway.stop());

  const MEETING = 'meeting(slug: "2024-10-17-ip4")';

  it('is null for readers of another who are strict, and not reported as missing', async () => {
    const { data, extensions } = await gateway.query(
      `query @inContext(locale: ja, strict: true) { ${MEETING} { participants { nodes { printedHonorific } } } }`,
    );
    expect(data.meeting.participants.nodes.map(({ printedHonorific }: Data) => printedHonorific)).toContain(
      null,
    );
    expect(extensions.localization.missing).toEqual([]);
  });

  it('does not put the other language behind when it is corrected', async () => {
    const path = join(gateway.localesDir, 'en/meetings/2024-10-17-ip4.json');
    const file = JSON.parse(await readFile(path, 'utf8'));
    const [position] = Object.keys(file.participants);
    file.participants[position as string].printed = 'Corrected';
    file.title = 'Corrected';
    await writeFile(path, JSON.stringify(file));
    const ask = async () =>
      (
        await gateway.query(
          `{ ${MEETING} { titleText(locale: ja) { state } participants { nodes { position
            printedText(locale: ja, fallback: []) { state } en: printed(locale: en) } } } }`,
        )
      ).data.meeting;
    await vi.waitFor(async () => expect((await ask()).titleText.state).toBe('STALE'), { timeout: 5_000 });
    const nodes = (await ask()).participants.nodes;
    const corrected = nodes.find(({ en }: Data) => en === 'Corrected');
    expect(corrected.printedText.state).toBe('TRANSLATED');
  });
});

describe('a name form of one language', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await testGateway();
    await gateway.database.pool.query(
      `delete from translation where namespace = 'people' and locale = 'ja' and key like 'rutte-mark.%' and key !~ '^[^.]+\\.[^.]+\\.'`,
    );
  });
  afterAll(() => gateway.stop());

  it('is no translation of the name', async () => {
    const { data } = await gateway.query(
      '{ people(filter: { translations: { notIn: [ja] } }) { nodes { slug names { tag } } } }',
    );
    expect(data.people.nodes.map(({ slug }: Data) => slug)).toEqual(['rutte-mark']);
    expect(data.people.nodes[0].names.map(({ tag }: Data) => tag)).toContain('ja');
  });
});
