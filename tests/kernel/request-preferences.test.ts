import { describe, expect, it } from 'vitest';
import { requestPreferences } from '../../src/kernel/request-preferences.ts';

const read = (accept?: string, language?: string) =>
  requestPreferences(
    {
      ...(accept !== undefined && { accept }),
      ...(language !== undefined && { 'accept-language': language }),
    },
    ['en', 'ja'],
  );

describe('the preferences of a request', () => {
  it('are the defaults without headers', () => {
    expect(read()).toEqual({ locale: 'en', mediaType: 'application/json', html: 'NONE' });
  });

  it('have the locale that Accept-Language asks for', () => {
    expect(read(undefined, 'de, ja-JP;q=0.5').locale).toBe('ja');
  });

  it.each([
    ['application/graphql-response+json, application/json;q=0.9', 'application/graphql-response+json'],
    ['application/json;q=0.9, application/graphql-response+json', 'application/graphql-response+json'],
    ['application/graphql-response+json, application/json, */*', 'application/graphql-response+json'],
    ['*/*;q=0.1, application/json;q=0', 'application/graphql-response+json'],
    ['application/*', 'application/json'],
    ['APPLICATION/JSON', 'application/json'],
    // Parameters make no difference: there is one representation of each type.
    ['application/json; charset=utf-8', 'application/json'],
    ['application/json;odata=verbose', 'application/json'],
    ['text/html', null],
    ['application/json;q=0', null],
  ])('have for Accept: %s the media type %s', (accept, mediaType) => {
    expect(read(accept).mediaType).toBe(mediaType);
  });

  it.each([
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'FIRST'],
    ['application/json, text/html;q=0.5', 'NAMED'],
    ['*/*', 'NONE'],
    ['application/json', 'NONE'],
  ])('have for Accept: %s HTML as %s', (accept, html) => {
    expect(read(accept).html).toBe(html);
  });
});
