import { get } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { type TestGateway, testGateway } from '../../support/gateway.ts';

let gateway: TestGateway;
afterEach(() => gateway.stop());

const pageIn = async (locale: string) => (await gateway.fetch(`/?locale=${locale}`)).text();

describe('the page at /', () => {
  it('shows a query and its answers, commented in the reader’s language', async () => {
    gateway = await testGateway();
    const [english, japanese] = await Promise.all([pageIn('en'), pageIn('ja')]);
    expect(english).toContain('# What did the minister say about Ukraine?');
    expect(japanese).toContain('# 一つの論点について、誰がどこで何を述べたかを取得します。');
    expect(japanese).not.toContain('# What did');
    for (const page of [english, japanese]) {
      expect(page).toMatch(/NAKATANI Gen.*中谷 元/s);
      expect(page).not.toContain('npm run taiyaku');
    }
  });

  it('says where the record is empty how to fill it', async () => {
    gateway = await testGateway({ config: { sampleRecord: false } });
    const [english, japanese] = await Promise.all([pageIn('en'), pageIn('ja')]);
    expect(english).toMatch(/<h2>The record is still empty<\/h2>.*taiyaku -- import .*SAMPLE_RECORD=on/s);
    expect(japanese).toMatch(/<h2>まだ記録がありません<\/h2>.*taiyaku -- import .*SAMPLE_RECORD=on/s);
    expect(english + japanese).not.toContain('<table');
    const config = await gateway.fetch('/playground/config.json');
    expect(await config.json()).toMatchObject({ isRecordEmpty: true });
  });

  it('says its language, and whether that depends on a header', async () => {
    gateway = await testGateway();
    const headersOf = async (address: string, acceptLanguage: string) => {
      const { headers } = await gateway.fetch(address, { headers: { 'accept-language': acceptLanguage } });
      return [headers.get('content-language'), headers.get('vary')];
    };
    expect(await headersOf('/', 'ja-JP,en;q=0.5')).toEqual(['ja', 'Accept-Language, Accept-Encoding']);
    expect(await headersOf('/?locale=ja-JP', 'en')).toEqual(['ja', 'Accept-Encoding']);
    expect(await headersOf('/?locale=fr', 'en')).toEqual(['en', 'Accept-Language, Accept-Encoding']);
    expect(await headersOf('/?locale=_', 'ja')).toEqual(['ja', 'Accept-Language, Accept-Encoding']);
  });

  it('is the same whatever host and scheme a request names', async () => {
    gateway = await testGateway({ config: { publicUrl: 'https://record.example/minutes/' } });
    const pageFor = async (headers: Record<string, string>) =>
      (await gateway.fetch('/', { headers: { 'accept-language': 'en', ...headers } })).text();
    const page = await pageFor({});
    expect(page).toContain('hreflang="ja" href="https://record.example/minutes/?locale=ja"');
    for (const name of ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-prefix', 'forwarded'])
      expect(await pageFor({ [name]: 'evil.example' })).toBe(page);
    const byHost = await new Promise<string>((resolve) => {
      const headers = { host: 'evil.example', 'accept-language': 'en' };
      get(gateway.url, { headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk) => (text += chunk));
        response.on('end', () => resolve(text));
      });
    });
    expect(byHost).toBe(page);
  });

  it('leads to a playground that knows whether there is a record', async () => {
    gateway = await testGateway();
    const config = await gateway.fetch('/playground/config.json');
    expect(await config.json()).toMatchObject({ isRecordEmpty: false });
  });
});
