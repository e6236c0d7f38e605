import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/kernel/config.ts';
import { ConfigError } from '../../src/kernel/config-error.ts';

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
    const read = readConfig({
      PORT: '0',
      DEFAULT_LOCALE: 'ja',
      PLAYGROUND: 'off',
      DATA_DIR: '/d',
      LOG_LEVEL: 'debug',
    });
    expect(read).toMatchObject({
      port: 0,
      defaultLocale: 'ja',
      playground: false,
      dataDir: '/d',
      logLevel: 'debug',
    });
  });

  it('names every problem at once, the folders of the locales among them, and no password', () => {
    const env = {
      PORT: '65536',
      DATABASE_URL: 'mysql://user:secret@host/d',
      LOCALES_DIR: '/none',
      PLAYGROUND: 'yes',
      REQUEST_TIMEOUT_MS: '1e3',
      LOG_LEVEL: 'loud',
    };
    expect(() => readConfig(env)).toThrow(
      new ConfigError([
        { variable: 'PORT', message: 'must be a whole number from 0 to 65535, not "65536"' },
        {
          variable: 'DATABASE_URL',
          message: 'must be an address such as postgres://user:password@host:5432/database',
        },
        {
          variable: 'LOG_LEVEL',
          message: 'must be one of fatal, error, warn, info, debug, trace, silent, not "loud"',
        },
        { variable: 'PLAYGROUND', message: 'must be on or off, not "yes"' },
        {
          variable: 'REQUEST_TIMEOUT_MS',
          message: 'must be a whole number from 100 to 60000, not "1e3"',
        },
        {
          variable: 'LOCALES_DIR',
          message: 'the folder /none cannot be read (ENOENT): name the one that holds a folder a locale',
        },
      ]),
    );
  });

  it.each(['EN', 'en_GB', 'english language', 'ja-jp'])('refuses %s for a default locale', (tag) => {
    expect(() => readConfig({ DEFAULT_LOCALE: tag })).toThrow(
      `DEFAULT_LOCALE: must be a BCP 47 tag in canonical case, such as en or zh-Hant, not "${tag}".`,
    );
  });

  it('refuses a default locale that has no folder', () => {
    expect(() => readConfig({ DEFAULT_LOCALE: 'fr' })).toThrow('the locales there are: en, ja');
  });

  it('takes any origin, none, or a list of origins', () => {
    const of = (CORS_ORIGINS: string) => readConfig({ CORS_ORIGINS }).corsOrigins;
    expect(readConfig({}).corsOrigins).toBe('*');
    expect(of('off')).toBe('off');
    expect(of('https://a.example, http://localhost:5173')).toEqual([
      'https://a.example',
      'http://localhost:5173',
    ]);
    for (const wrong of [
      'https://a.example/',
      'a.example',
      '*, https://a.example',
      'https://A.example',
      'null',
      ',',
    ])
      expect(() => of(wrong), wrong).toThrow(/CORS_ORIGINS.*must be \*, off, or origins such as/s);
  });
});
