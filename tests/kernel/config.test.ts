import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../src/kernel/config.ts';

describe('readConfig', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      databaseUrl: null,
      dataDir: resolve('data'),
      localesDir: resolve('locales'),
      defaultLocale: 'en',
    });
  });

  it('takes a variable that is set to nothing for one that is not set', () => {
    expect(readConfig({ DATABASE_URL: '', DEFAULT_LOCALE: '', HOME: '/' })).toEqual(readConfig({}));
  });

  it('reads what is set', () => {
    const read = readConfig({ PORT: '0', DEFAULT_LOCALE: 'zh-Hant', PLAYGROUND: 'off', LOCALES_DIR: '/l' });
    expect(read).toMatchObject({ port: 0, defaultLocale: 'zh-Hant', playground: false, localesDir: '/l' });
  });

  it('names every problem at once', () => {
    const read = () => readConfig({ PORT: 'x', DEFAULT_LOCALE: 'ja_JP', DATABASE_URL: 'mysql://h/d' });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow('has 3 problem(s)');
    for (const name of ['PORT', 'DEFAULT_LOCALE', 'DATABASE_URL']) expect(read).toThrow(`  ${name}: `);
  });

  it.each(['EN', 'en_GB', 'english language', 'ja-jp'])('refuses %s for a default locale', (tag) => {
    expect(() => readConfig({ DEFAULT_LOCALE: tag })).toThrow('BCP 47 tag in canonical case');
  });
});
