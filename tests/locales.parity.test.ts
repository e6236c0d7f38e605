import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { countLabel } from '../src/formats/count-label.ts';
import { dateLabel } from '../src/formats/date-label.ts';
import { durationLabel } from '../src/formats/duration-label.ts';
import { scheduleLabel } from '../src/formats/schedule-label.ts';
import { timeLabel } from '../src/formats/time-label.ts';
import { buildGatewaySchema } from '../src/gateway/build-schema.ts';
import { labelUse } from '../src/gateway/label-use.ts';
import { gatewayTextUse } from '../src/gateway/text-use.ts';
import { IMPORT_PROBLEMS } from '../src/importer/mapping/import-problem.ts';
import { describeLocale } from '../src/kernel/locale.ts';
import { readLocales } from '../src/kernel/locale-folders.ts';
import { ADDRESS_RULES } from '../src/records/address-rules.ts';
import { membersLabel } from '../src/records/meeting/participant-label.ts';
import type { Office } from '../src/records/office/office.type.ts';
import type { Person } from '../src/records/person/person.type.ts';
import { personLabel } from '../src/records/person/person-label.ts';
import { absentFiles, checkFiles, type TextProblem } from '../src/translation/checks/check-files.ts';
import type { CheckedFile } from '../src/translation/checks/checked-texts.ts';
import { CHECKS } from '../src/translation/checks/checks.ts';
import { englishWords } from '../src/translation/descriptions/schema-words.ts';
import { LOCALE_FILE_PROBLEMS } from '../src/translation/files/locale-file-problem.ts';
import { readFoundFile } from '../src/translation/files/locale-files.ts';
import { LocaleFolder } from '../src/translation/files/locale-folder.ts';
import { slugClashes } from '../src/translation/files/slug-clashes.ts';
import { Catalogue } from '../src/translation/serving/catalogue.ts';
import { Labels } from '../src/translation/serving/labels.ts';
import { Language } from '../src/translation/serving/language.ts';
import { textsOf } from './translation/texts-of.ts';

const localesDir = fileURLToPath(new URL('../locales', import.meta.url));
const locales = readLocales(localesDir, 'en');
const { changed } = await new LocaleFolder(localesDir, locales).scan();
const files = await Promise.all(changed.map(readFoundFile));
const schema = buildGatewaySchema(locales.map((locale) => describeLocale(locale, locales[0])));

/** The texts of a namespace in each language. */
function textsIn(namespace: string): ReadonlyMap<string, string>[] {
  return files.filter((file) => file.namespace === namespace).map(({ texts }) => texts);
}

/** A problem on one line; with the English words, which are those to translate where a text is missing. */
function described({ code, locale, namespace, key }: TextProblem): string {
  const english = textsIn(namespace)[0] ?? new Map<string, string>();
  const form = [key, ...[...english.keys()].filter((each) => each.startsWith(`${key}_`))];
  const words = form.map((each) => english.get(each)).find((each) => each !== undefined);
  const shown = words === undefined ? '' : `: ${JSON.stringify(words)}`;
  return `${code} locales/${locale}/${namespace}.json ${key}${shown}`;
}

/** The keys of a namespace below a first segment, in each language. */
function keysBelow(namespace: string, segment: string): string[][] {
  return textsIn(namespace).map((texts) =>
    [...texts.keys()]
      .filter((key) => key.startsWith(`${segment}.`))
      .map((key) => key.slice(segment.length + 1)),
  );
}

describe('the locale files', () => {
  it('have no problems, and every text in every language', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(files.flatMap(({ problems }) => problems)).toEqual([]);
    expect(slugClashes(files, ADDRESS_RULES)).toEqual([]);
    const all = [...files, ...absentFiles(localesDir, files, locales)];
    const checked = { locales, use: gatewayTextUse(schema), isStrict: true };
    expect(checkFiles(all, files, checked).map(described)).toEqual([]);
  });

  it('are named where a text is missing, with its English words to translate', () => {
    const namespace = 'schema';
    const [english, japanese] = files.filter((file) => file.namespace === namespace);
    const texts = new Map(japanese?.texts);
    texts.delete('types.Topic');
    const without = { ...(japanese as CheckedFile), texts };
    const checked = { locales, use: gatewayTextUse(schema), isStrict: true };
    const found = checkFiles([without], [english as CheckedFile, without], checked);
    expect(found.map(described)).toContain(
      'MISSING_TEXT locales/ja/schema.json types.Topic: "What a statement is about."',
    );
  });
});

describe('the templates of labels', () => {
  it('are declared with what the code fills them in with', () => {
    const templates = labelUse(schema).templates ?? {};
    const filled = filledLabels();
    expect(filled.size).toBeGreaterThan(10);
    for (const [key, params] of filled)
      expect([key, [...params.difference(new Set(['context']))].toSorted()]).toEqual([
        key,
        [...(templates[key]?.params ?? [])].toSorted(),
      ]);
    const bases = new Set(Object.keys(templates).map((key) => key.replace(/_\w+$/, '')));
    expect([...bases].filter((key) => !filled.has(key) && !key.startsWith('formats.'))).toEqual([]);
  });
});

describe('the sentences of the importer', () => {
  it('are there for every problem that an import may have, and for no other', () => {
    expect(Object.keys(IMPORT_PROBLEMS).length).toBeGreaterThan(20);
    for (const keys of keysBelow('importer', 'problems'))
      expect(keys.toSorted()).toEqual(Object.keys(IMPORT_PROBLEMS).toSorted());
  });
});

describe('the sentences about locale files', () => {
  it('are there for every problem and every check, and for no other', () => {
    const codes = [...LOCALE_FILE_PROBLEMS, ...CHECKS.map(({ id }) => id), 'MORE'];
    for (const keys of keysBelow('localeFiles', 'problems')) {
      const withoutContext = keys.map((key) => codes.find((code) => key.startsWith(`${code}_`)) ?? key);
      expect(
        [...new Set([...keys.filter((key) => codes.includes(key)), ...withoutContext])].toSorted(),
      ).toEqual(codes.toSorted());
    }
  });
});

describe('the words that the schema describes itself with', () => {
  it('are in English those of the code', () => {
    expect(textsIn('schema')[0]).toEqual(englishWords(schema));
  });
});

/** The parameters that the code gives to each template of `labels`, as it fills them in. */
function filledLabels(): Map<string, Set<string>> {
  const given = new Map<string, Set<string>>();
  class Listening extends Catalogue {
    override servedMessage(...[, key, params]: Parameters<Catalogue['servedMessage']>): null {
      given.set(key, (given.get(key) ?? new Set()).union(new Set(Object.keys(params))));
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
  for (const minutes of [90, 60, 30]) durationLabel(labels, { minutes, isApproximate: true });
  scheduleLabel(labels, { date: 'a', time: 'b', duration: 'c', place: 'd' });
  countLabel(labels, 'members', 'PARTNERSHIP', 4);
  membersLabel(labels, 'a', 'b');
  return given;
}
