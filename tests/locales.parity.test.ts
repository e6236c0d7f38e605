import { fileURLToPath } from 'node:url';
import { isEnumType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { countLabel } from '../src/formats/count-label.ts';
import { dateLabel } from '../src/formats/date-label.ts';
import { durationLabel } from '../src/formats/duration-label.ts';
import { scheduleLabel } from '../src/formats/schedule-label.ts';
import { timeLabel } from '../src/formats/time-label.ts';
import { buildGatewaySchema } from '../src/gateway/build-schema.ts';
import { PHRASES, tokenKey } from '../src/gateway/errors/error-writer.ts';
import { optionalHoles, TOKEN_KINDS } from '../src/gateway/errors/message-pattern.ts';
import { REASONS } from '../src/gateway/errors/reasons.ts';
import { IMPORT_PROBLEMS } from '../src/importer/mapping/import-problem.ts';
import { ERROR_STATUS } from '../src/kernel/app-error.ts';
import { describeLocale } from '../src/kernel/locale.ts';
import { readLocales } from '../src/kernel/locale-folders.ts';
import { ADDRESS_RULES } from '../src/records/address-rules.ts';
import { membersLabel } from '../src/records/meeting/participant-label.ts';
import type { Office } from '../src/records/office/office.type.ts';
import type { Person } from '../src/records/person/person.type.ts';
import { type PersonNameRow, personForms } from '../src/records/person/person-forms.ts';
import { personLabel } from '../src/records/person/person-label.ts';
import { englishWords, wordKeys } from '../src/translation/descriptions/schema-words.ts';
import { type LocaleFile, readLocaleFile } from '../src/translation/files/locale-files.ts';
import { LocaleFolder } from '../src/translation/files/locale-folder.ts';
import { slugClashes } from '../src/translation/files/slug-clashes.ts';
import { Catalogue } from '../src/translation/serving/catalogue.ts';
import { Labels } from '../src/translation/serving/labels.ts';
import { Language } from '../src/translation/serving/language.ts';
import { isSlugKey } from '../src/translation/texts/localized-slug.ts';
import { keyGaps, listGaps, placeholderGaps, type Texts, unfilled } from './translation/locale-parity.ts';
import { schemaWordGaps } from './translation/schema-words-parity.ts';
import { textsOf } from './translation/texts-of.ts';

const localesDir = fileURLToPath(new URL('../locales', import.meta.url));
const locales = readLocales(localesDir, 'en');
const { changed } = await new LocaleFolder(localesDir, locales).look();
const files = await Promise.all(
  changed.map(({ locale, namespace }) => readLocaleFile(localesDir, locale, namespace)),
);
const namespaces = [...new Set(files.map(({ namespace }) => namespace))].sort();
const inEveryLocale = (namespace: string): Texts =>
  new Map(
    locales.map((locale) => [
      locale,
      files.find((file) => file.locale === locale && file.namespace === namespace)?.texts ?? new Map(),
    ]),
  );
const schema = buildGatewaySchema(locales.map((locale) => describeLocale(locale, locales[0])));
/** Languages are named by `Intl`. */
const enums = Object.values(schema.getTypeMap())
  .filter(isEnumType)
  .filter(({ name }) => name !== 'Locale');
const en = (texts: Readonly<Record<string, string>>) => ['en', new Map(Object.entries(texts))] as const;
const ja = (texts: Readonly<Record<string, string>>) => ['ja', new Map(Object.entries(texts))] as const;

/** A person is named in a locale by the forms that it has for them; which parts these have is the name's own affair. */
const NAMED_BY_FORMS = 'people';
/** A schema is described by coordinates, and a locale may say of one specially what others say of all of its name. */
const BY_COORDINATE = 'schema';
/** How names, offices and countries are put together is each locale's own affair. */
const COMPOSED = 'labels';

describe('the locale files', () => {
  it('have no problems', () => {
    expect(problemsOf(files)).toEqual([]);
    expect(problemsOf([{ path: 'a.json', problems: [{ line: 1, column: 2, message: 'No.' }] }])).toEqual([
      'a.json:1:2 No.',
    ]);
  });

  it('have the same keys in every locale', () => {
    const compared = namespaces.filter((each) => each !== NAMED_BY_FORMS && each !== BY_COORDINATE);
    const gaps = compared.flatMap((namespace) =>
      keyGaps(namespace, withoutVerbatim(namespace, inEveryLocale(namespace))),
    );
    expect(gaps).toEqual([]);
  });

  it('may differ in whether a language has a slug of its own', () => {
    const texts = new Map([en({ title: 'A' }), ja({ title: 'あ', slug: 'あ' })]);
    expect(keyGaps('meetings/a', withoutVerbatim('meetings/a', texts))).toEqual([]);
  });

  it('have no slug that does not lead to its record alone', () => {
    expect(slugClashes(files, ADDRESS_RULES)).toEqual([]);
  });

  it('would be told of a key that one of them lacks, and of a plural form that its language has', () => {
    const texts = new Map([en({ a: 'A', n_one: '1', n_other: '2' }), ja({ b: 'B', n_other: '2' })]);
    expect(keyGaps('labels', texts)).toEqual(['en labels lacks b', 'ja labels lacks a']);
    const wrong = new Map([en({ n_other: '2' }), ja({ n_one: '1', n_other: '2' })]);
    expect(keyGaps('labels', wrong)).toEqual([
      'en labels n in its plural forms lacks one',
      'ja labels n in its plural forms has one, which nothing asks for',
    ]);
  });

  it('have the same placeholders in every locale', () => {
    const compared = namespaces.filter((namespace) => namespace !== COMPOSED);
    expect(compared.flatMap((namespace) => placeholderGaps(namespace, inEveryLocale(namespace)))).toEqual([]);
  });

  it('would be told of a placeholder that one of them lacks', () => {
    const texts = new Map([
      en({ a: '{{id}} of {{ type }}', n_one: 'one', n_other: '{{count}}' }),
      ja({ a: '{{id}}' }),
    ]);
    expect(placeholderGaps('errors', texts)).toEqual(['ja errors a lacks {{type}}']);
    expect(placeholderGaps('terms', texts)).toEqual([]);
  });
});

describe('the labels', () => {
  const filled = new Set(paramsOfLabels());

  it('have only the placeholders that are filled in', () => {
    expect(unfilled(COMPOSED, inEveryLocale(COMPOSED), filled)).toEqual([]);
  });

  it('would be told of another', () => {
    expect([...filled]).toEqual(expect.arrayContaining(['name', 'office', 'country']));
    expect(unfilled(COMPOSED, new Map([ja({ speaker: '{{family}}{{offise}}' })]), filled)).toEqual([
      'ja labels speaker has {{offise}}',
    ]);
  });
});

describe('the names of people', () => {
  it('are there in every locale, and have only parts that names have', () => {
    expect(nameGaps(withoutSlugs(inEveryLocale('people')))).toEqual([]);
  });

  it('would be told of a person who has none, and of a part that is none', () => {
    const texts = new Map([
      en({ 'a-b.family': 'B', 'a-b.asPrinted.given': 'A', 'c-d.family': 'D' }),
      ja({ 'a-b.family': '乙', 'a-b.familyReading': 'おつ', 'a-b.nickname': '丙' }),
    ]);
    expect(nameGaps(texts)).toEqual([
      'ja people lacks c-d',
      'ja people a-b has nickname, which is no part of a name',
    ]);
  });
});

describe('the messages of errors', () => {
  it('are there for every code in every locale, and for no other', () => {
    const gaps = [...inEveryLocale('errors')].flatMap(([locale, texts]) =>
      listGaps(`${locale} errors`, Object.keys(ERROR_STATUS), texts.keys()),
    );
    expect(gaps).toEqual([]);
  });

  it('would be told of a code without a message, and of a message without a code', () => {
    expect(listGaps('ja errors', ['A', 'B'], ['B', 'C'])).toEqual([
      'ja errors lacks A',
      'ja errors has C, which nothing asks for',
    ]);
  });
});

describe('the messages of reasons', () => {
  const filledBy = reasonParams();

  it('are there for every reason in every locale, and for no other', () => {
    const needed = [...filledBy.keys()].filter((key) => !isOfReasonWithParam(key));
    const gaps = [...inEveryLocale('reasons')].flatMap(([locale, texts]) =>
      listGaps(
        `${locale} reasons`,
        needed,
        [...texts.keys()].filter((key) => !filledBy.has(key) || needed.includes(key)),
      ),
    );
    expect(gaps).toEqual([]);
  });

  it('have only the placeholders that every message of the reason fills in', () => {
    const wrong = [...filledBy].flatMap(([key, filled]) =>
      unfilled('reasons', only(inEveryLocale('reasons'), key), new Set(filled)),
    );
    expect(wrong).toEqual([]);
  });

  it('would be told of a placeholder that only some fill in', () => {
    expect(filledBy.get('UNUSED_VARIABLE')).toEqual(['variable']);
    expect(filledBy.get('UNUSED_VARIABLE_operation')).toEqual(['variable', 'operation']);
    const texts = new Map([ja({ UNUSED_VARIABLE: '{{variable}} {{operation}}' })]);
    expect(unfilled('reasons', texts, new Set(filledBy.get('UNUSED_VARIABLE')))).toEqual([
      'ja reasons UNUSED_VARIABLE has {{operation}}',
    ]);
  });
});

describe('the sentences of the importer', () => {
  const problems = (texts: ReadonlyMap<string, string>) =>
    [...texts.keys()].flatMap((key) => (key.startsWith('problems.') ? key.slice('problems.'.length) : []));

  it('are there for every problem that an import may have in every locale, and for no other', () => {
    const gaps = [...inEveryLocale('importer')].flatMap(([locale, texts]) =>
      listGaps(`${locale} importer`, Object.keys(IMPORT_PROBLEMS), problems(texts)),
    );
    expect(gaps).toEqual([]);
    expect(Object.keys(IMPORT_PROBLEMS).length).toBeGreaterThan(20);
  });
});

describe('the labels of enums', () => {
  it('are there for every value of every enum, and for no other', () => {
    expect(enums.map(({ name }) => name)).toEqual(expect.arrayContaining(['MeetingKind', '__TypeKind']));
    expect(enumGaps(inEveryLocale('enums'))).toEqual([]);
  });

  it('would be told of a value without a label, and of a label without a value', () => {
    const texts = new Map(inEveryLocale('enums').get('ja'));
    texts.delete('MeetingKind.SPEECH');
    texts.set('MeetingKind.PICNIC', '行楽');
    texts.set('Weekday.MONDAY', '月曜日');
    expect(enumGaps(new Map([['ja', texts]]))).toEqual([
      'ja enums lacks MeetingKind.SPEECH',
      'ja enums has MeetingKind.PICNIC, which nothing asks for',
      'ja enums has Weekday.MONDAY, which nothing asks for',
    ]);
  });
});

describe('the words that the schema describes itself with', () => {
  const words = () => inEveryLocale('schema');

  it('are there for every coordinate in every locale, and for no other', () => {
    expect(wordKeys(schema).size).toBeGreaterThan(800);
    expect(schemaWordGaps(schema, words())).toEqual([]);
  });

  it('are in English those of the code', () => {
    expect(words().get('en')).toEqual(englishWords(schema));
  });

  it('would be told of a coordinate without words, and of words without a coordinate', () => {
    const texts = new Map(words().get('ja'));
    for (const key of ['members.Meeting.title', 'shared.first', 'types.Meeting']) texts.delete(key);
    texts.set('members.Meeting.titel', '件名');
    texts.set('arguments.Query.meetings.first', 'ページの件数。');
    expect(schemaWordGaps(schema, new Map([['ja', texts]]))).toEqual([
      'locales/ja/schema.json lacks "types.Meeting", the words for Meeting: A meeting, and what was said at it.',
      expect.stringMatching(
        /^locales\/ja\/schema\.json lacks "shared\.first", the words for \w+\.\w+\(first:\): How many from the start/,
      ),
      'locales/ja/schema.json lacks "members.Meeting.title", the words for Meeting.title: What the meeting is called.',
      'locales/ja/schema.json has "members.Meeting.titel", which the schema has no more: delete it',
    ]);
  });
});

function problemsOf(read: readonly Pick<LocaleFile, 'path' | 'problems'>[]): string[] {
  return read.flatMap(({ path, problems }) =>
    problems.map(({ line, column, message }) => `${path}:${line}:${column} ${message}`),
  );
}

/** Persons without a name in a locale, and keys that `personForms` makes nothing of. */
function nameGaps(texts: Texts): string[] {
  const byLocale = Object.fromEntries(
    [...texts].map(([locale, byKey]) => [locale, { people: Object.fromEntries(byKey) }]),
  );
  const catalogue = new Catalogue([...texts.keys()], textsOf(byLocale));
  const slugOf = (key: string) => key.split('.')[0] as string;
  const everybody = new Set([...texts.values()].flatMap((byKey) => [...byKey.keys()].map(slugOf)));
  return [...texts].flatMap(([locale, byKey]) => {
    const here = new Set([...byKey.keys()].map(slugOf));
    const unknown = [...byKey.keys()].filter((key) => {
      const [slug = '', ...rest] = key.split('.');
      const form = rest.slice(0, -1).join('.');
      const row = { locale, form } as PersonNameRow;
      const value = byKey.get(key);
      return !personForms(catalogue, slug, [row]).some((made) => Object.values(made).includes(value));
    });
    return [
      ...[...everybody.difference(here)].map((slug) => `${locale} people lacks ${slug}`),
      ...unknown.map(
        (key) => `${locale} people ${slugOf(key)} has ${key.split('.').at(-1)}, which is no part of a name`,
      ),
    ];
  });
}

/** By the keys that `reasons.json` may have, what is filled in: of a reason, and of one with a fact that it may lack. */
function reasonParams(): Map<string, readonly string[]> {
  const params = new Map<string, readonly string[]>();
  for (const [reason, templates] of Object.entries<readonly string[]>(REASONS)) {
    const holes = new Set(
      templates.flatMap((each) => [...each.matchAll(/<(\w+)>/g)].map(([, hole]) => hole as string)),
    );
    const optional = optionalHoles(templates);
    const required = [...holes].filter((hole) => !optional.includes(hole));
    params.set(reason, required);
    for (const hole of optional) params.set(`${reason}_${hole}`, [...required, hole]);
  }
  for (const [phrase, filled] of Object.entries(PHRASES)) params.set(`phrases.${phrase}`, filled);
  for (const kind of TOKEN_KINDS) params.set(tokenKey(kind), []);
  return params;
}

function isOfReasonWithParam(key: string): boolean {
  return !(key in REASONS) && !key.includes('.');
}

function only(texts: Texts, key: string): Texts {
  return new Map(
    [...texts].map(([locale, byKey]) => [locale, new Map([...byKey].filter(([each]) => each === key))]),
  );
}

/** What is given to the templates, as those who fill them say themselves. */
function paramsOfLabels(): string[] {
  const given: string[] = [];
  class Listening extends Catalogue {
    override servedMessage(...[, , params]: Parameters<Catalogue['servedMessage']>): null {
      given.push(...Object.keys(params));
      return null;
    }
  }
  const catalogue = new Listening(locales, textsOf({ en: { people: { 'x.family': 'X' } } }));
  const nameRows = [{ form: '', locale: 'en', script: 'Latn', kind: 'OFFICIAL' }];
  const person = { slug: 'x', nameRows } as unknown as Person;
  const office = { slug: 'y', countryCode: 'JP', organizationSlug: null } as Office;
  for (const style of ['SHORT', 'FULL', 'HONORIFIC'] as const)
    personLabel({ person, office, honorific: 'Ms.' }, style, new Language(catalogue, 'en'));
  const labels = new Labels(catalogue, 'en');
  const form = { style: 'LONG', calendar: 'GREGORIAN' } as const;
  dateLabel(labels, { startsOn: '2024-10-17', endsOn: '2024-10-18' }, form);
  const clock = {
    date: '2024-10-17',
    time: '15:00',
    precision: 'MINUTE',
    isApproximate: true,
    setting: 'VIDEO',
  } as const;
  timeLabel(labels, { ...clock, timeZone: 'Asia/Tokyo' });
  durationLabel(labels, { minutes: 90, isApproximate: true });
  scheduleLabel(labels, { date: 'a', time: 'b', duration: 'c', place: 'd' });
  countLabel(labels, 'members', 'PARTNERSHIP', 4);
  membersLabel(labels, 'a', 'b');
  return given;
}

/** Without what one language wrote just so: another may print of a participant what this one does not. */
function withoutVerbatim(namespace: string, texts: Texts): Texts {
  return new Map(
    [...texts].map(([locale, byKey]) => [
      locale,
      new Map([...byKey].filter(([key]) => !ADDRESS_RULES.isVerbatim({ namespace, key }))),
    ]),
  );
}

function withoutSlugs(texts: Texts): Texts {
  return new Map(
    [...texts].map(([locale, byKey]) => [locale, new Map([...byKey].filter(([key]) => !isSlugKey(key)))]),
  );
}

function enumGaps(texts: Texts): string[] {
  const should = enums.flatMap((type) => type.getValues().map((value) => `${type.name}.${value.name}`));
  return [...texts].flatMap(([locale, byKey]) => listGaps(`${locale} enums`, should, byKey.keys()));
}
