import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestGateway, testGateway } from '../../support/gateway.ts';

const SLUG = '2024-10-17-japan-ukraine';

describe('LocalizedText', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await testGateway();
    await gateway.database.pool.query(
      `update translation set origin = 'OFFICIAL_TRANSLATION', source_url = 'https://example.org/ja', source_hash = 'of other words'
       where namespace = 'meetings/${SLUG}' and key = 'title' and locale = 'ja'`,
    );
    await gateway.database.pool.query(
      `delete from translation where namespace = 'meetings/${SLUG}' and key = 'summary' and locale = 'ja'`,
    );
  });
  afterAll(() => gateway.stop());

  const ofMeeting = async (selection: string, locale = 'ja') => {
    const answer = await gateway.query(`{ meeting(slug: "${SLUG}") { ${selection} } }`, { locale });
    expect(answer.errors).toBeUndefined();
    return answer;
  };

  it('tells everything that is known of the value', async () => {
    const { data } = await ofMeeting(
      'titleText { value locale tag direction requested isFallback origin state authoritative sourceUrl available }',
    );
    expect(data.meeting.titleText).toEqual({
      value: '日ウクライナ防衛相会談',
      locale: 'ja',
      tag: 'ja-Jpan',
      direction: 'LTR',
      requested: 'ja',
      isFallback: false,
      origin: 'OFFICIAL_TRANSLATION',
      state: 'STALE',
      authoritative: true,
      sourceUrl: 'https://example.org/ja',
      available: ['en', 'ja'],
    });
  });

  it('is null and says why where nothing may stand in', async () => {
    const { data, extensions } = await ofMeeting(
      'summaryText(strict: true) { value locale tag direction origin state authoritative sourceUrl available }',
    );
    expect(data.meeting.summaryText).toEqual({
      value: null,
      locale: null,
      tag: null,
      direction: null,
      origin: null,
      state: 'MISSING',
      authoritative: false,
      sourceUrl: null,
      available: ['en'],
    });
    expect(extensions.localization.missing).toEqual([
      { path: ['meeting', 'summaryText'], namespace: `meetings/${SLUG}`, key: 'summary' },
    ]);
  });

  it('leads to the same text in another language, whatever language is around it', async () => {
    const { data } = await ofMeeting('titleText { value in(locale: en) { value requested isFallback } }');
    expect(data.meeting.titleText).toEqual({
      value: '日ウクライナ防衛相会談',
      in: { value: 'Japan-Ukraine Defense Ministerial Meeting', requested: 'en', isFallback: false },
    });
  });

  it('gives every language that has it, and only those', async () => {
    const { data } = await ofMeeting('titleText { all { locale value } } summaryText { all { locale } }');
    expect(data.meeting.titleText.all).toEqual([
      { locale: 'en', value: 'Japan-Ukraine Defense Ministerial Meeting' },
      { locale: 'ja', value: '日ウクライナ防衛相会談' },
    ]);
    expect(data.meeting.summaryText.all).toEqual([{ locale: 'en' }]);
  });

  it('gives an entry for each language asked for, with what may stand in', async () => {
    const { data, extensions } = await ofMeeting(
      `summaryText {
        plain: all(locales: [ja, en]) { requested locale state }
        filled: all(locales: [ja], fallback: [en]) { requested locale isFallback }
      }`,
      'en',
    );
    expect(data.meeting.summaryText).toEqual({
      plain: [
        { requested: 'ja', locale: null, state: 'MISSING' },
        { requested: 'en', locale: 'en', state: 'TRANSLATED' },
      ],
      filled: [{ requested: 'ja', locale: 'en', isFallback: true }],
    });
    expect(extensions.localization.fallbacks).toEqual([
      { path: ['meeting', 'summaryText', 'filled', 0], requested: 'ja', served: 'en' },
    ]);
  });
});
