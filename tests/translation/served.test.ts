import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type TestGateway, testGateway } from '../support/gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await testGateway();
});
afterAll(() => gateway.stop());

const TITLES = `query ($slug: String!) {
  en: meeting(slug: $slug, locale: en) { title kindLabel }
  ja: meeting(slug: $slug, locale: ja) { title kindLabel }
}`;
const variables = { slug: '2024-10-17-ip4' };
const soon = { timeout: 5_000, interval: 50 };

async function edit(file: string, from: string, to: string) {
  const path = join(gateway.localesDir, file);
  await writeFile(path, (await readFile(path, 'utf8')).replace(from, to));
}

it('a translator’s words are served when the file is saved, a record’s and our own, without a restart', async () => {
  const before = await gateway.query(TITLES, { variables });
  expect(before.data.ja).toEqual({ title: 'IP4国防当局間会合', kindLabel: '多国間会合' });
  await edit('ja/meetings/2024-10-17-ip4.json', '"IP4国防当局間会合"', '"新しい題"');
  await edit('ja/enums.json', '"多国間会合"', '"多国間の会合"');
  await vi.waitFor(async () => {
    const { data } = await gateway.query(TITLES, { variables });
    expect(data).toEqual({ en: before.data.en, ja: { title: '新しい題', kindLabel: '多国間の会合' } });
  }, soon);
});

it('a source that changes makes its translation STALE in answers, and the report names what falls back', async () => {
  const text =
    'query ($slug: String!) { meeting(slug: $slug, locale: ja) { titleText { value state served: locale } } }';
  await edit('en/meetings/2024-10-17-ip4.json', '"title": "', '"title": "New ');
  await vi.waitFor(async () => {
    const { data } = await gateway.query(text, { variables });
    expect(data.meeting.titleText).toMatchObject({ state: 'STALE', served: 'ja' });
  }, soon);
  await edit('ja/meetings/2024-10-17-ip4.json', '"title"', '"untitled"');
  await vi.waitFor(async () => {
    const { data, extensions } = await gateway.query(text, { variables });
    expect(data.meeting.titleText).toMatchObject({ served: 'en' });
    expect(extensions.localization.fallbacks).toEqual([
      { path: ['meeting', 'titleText'], requested: 'ja', served: 'en' },
    ]);
  }, soon);
});
