import { RELEASE_LOCALES } from '../../src/importer/grammar/languages.ts';

/** The languages of releases but English, in which all may gloss names. */
const OTHER_LANGUAGES = RELEASE_LOCALES.filter((locale) => locale !== 'en');

/** The houses from the bottom up: a file imports its own or a lower one; those of one line do not import each other. */
export const LAYERS: readonly (readonly string[])[] = [
  ['kernel'],
  ['storage'],
  ['names', 'translation'],
  ['formats'],
  ['records'],
  ['gateway'],
  ['importer', 'transport'],
  ['app.ts'],
  ['cli'],
  ['main.ts'],
];

/**
 * The rooms of a layer from the top down: a file imports its own room or a lower one, and rooms of one line do not
 * import each other. A file that is named is a room by itself; '.' is every other file that lies in no room.
 */
export const ROOMS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  gateway: [['.'], ['response'], ['errors'], ['limits'], ['execution']],
  importer: [
    ['import-release.ts', 'scoring'],
    ['reading', 'mapping'],
    ['layout'],
    ['grammar'],
    ['source'],
    ['release'],
  ],
  'importer/grammar': [['languages.ts'], OTHER_LANGUAGES, ['en'], ['.']],
  'importer/mapping': [
    ['map-release.ts'],
    ['meetings'],
    ['people'],
    ['offices'],
    ['record-draft.ts'],
    ['known'],
    ['.'],
  ],
  'importer/reading': [['parse-release.ts'], ['.'], ['meetings'], ['people']],
  playground: [
    ['main.tsx', 'vite.config.ts'],
    ['playground.tsx'],
    ['localized-fetcher.ts', 'panes', 'build'],
    ['remembered'],
    ['words'],
    ['.'],
  ],
  storage: [['open-database.ts'], ['embedded', 'paging'], ['.']],
  translation: [
    ['fields', 'descriptions'],
    ['serving'],
    ['checks'],
    ['files'],
    ['changes'],
    ['text-index'],
    ['texts'],
  ],
  'transport/pages': [['page-options.ts'], ['page-routes.ts'], ['docs'], ['.']],
  transport: [['http-server.ts'], ['.'], ['pages'], ['representation'], ['preferences-of.ts', 'vary.ts']],
};
