import { expect, it } from 'vitest';
import { buildGatewaySchema } from '../../src/gateway/build-schema.ts';
import { gatewayTextUse } from '../../src/gateway/text-use.ts';
import { describeLocale } from '../../src/kernel/locale.ts';
import { checkFiles } from '../../src/translation/checks/check-files.ts';
import type { CheckedFile } from '../../src/translation/checks/checked-texts.ts';

const locales = ['en', 'ja'];
const use = gatewayTextUse(buildGatewaySchema(locales.map((locale) => describeLocale(locale, 'en'))));

/** The problems of Japanese texts, as code and key. */
function problemsOf(namespace: string, texts: Readonly<Record<string, string>>, isStrict = false): string[] {
  const file: CheckedFile = {
    path: `ja/${namespace}.json`,
    locale: 'ja',
    namespace,
    texts: new Map(Object.entries(texts)),
    positions: new Map(),
  };
  return checkFiles([file], [file], { locales, use, isStrict }).map(({ code, key }) => `${code} ${key}`);
}

it.each([
  [
    'meetings/a',
    { titel: 'x', 'statements.1.body': 'x', 'statements.1.text': 'x', slug: 'x' },
    ['UNKNOWN_KEY titel', 'UNKNOWN_KEY statements.1.text'],
  ],
  ['visits/a', { title: 'x', summary: 'x' }, ['UNKNOWN_KEY summary']],
  ['meetings/a/b', { title: 'x' }, ['UNKNOWN_NAMESPACE title']],
  ['meetngs/a', { title: 'x' }, ['UNKNOWN_NAMESPACE title']],
  [
    'people',
    { 'a-b.family': 'x', 'a-b.old.given': 'x', 'a-b.nickname': 'x', 'a-b.slug': 'x' },
    ['UNKNOWN_KEY a-b.nickname'],
  ],
  ['countries', { 'JP.short': 'x', 'JP.long': 'x' }, ['UNKNOWN_KEY JP.long']],
  [
    'officeKinds',
    { 'minister.title_JP': 'x', 'minister.alike': 'x', 'minister.name': 'x' },
    ['UNKNOWN_KEY minister.name'],
  ],
  [
    'enums',
    { 'MeetingKind.SPEECH': 'x', 'MeetingKind.PICNIC': 'x', 'Weekday.MONDAY': 'x' },
    ['UNKNOWN_KEY MeetingKind.PICNIC', 'UNKNOWN_KEY Weekday.MONDAY'],
  ],
  ['errors', { NOT_FOUND: 'x', NOT_THERE: 'x' }, ['UNKNOWN_KEY NOT_THERE']],
  // A reason may say more where a message has one fact more, and then that fact is filled in.
  [
    'reasons',
    {
      UNUSED_VARIABLE: '{{variable}} {{operation}}',
      UNUSED_VARIABLE_operation: '{{variable}} {{operation}}',
      UNUSED_VARIABLE_path: '{{variable}}',
    },
    ['UNKNOWN_PLACEHOLDER UNUSED_VARIABLE', 'UNKNOWN_CONTEXT UNUSED_VARIABLE_path'],
  ],
  [
    'schema',
    { 'types.Meeting': '{{x}', 'members.Meeting.titel': 'x', 'arguments.Query.meetings.frst': 'x' },
    ['UNKNOWN_KEY members.Meeting.titel', 'UNKNOWN_KEY arguments.Query.meetings.frst'],
  ],
  [
    'labels',
    {
      'person.SHORT_JP': '{{office}}',
      'person.SHORT_Japan': '{{family}}{{office}}',
      'person.FULL_none': '{{name}}',
      'person.FULL_organization': '{{name}} {{organization}}{{office}}',
      'dates.range': '{{start}}～',
      'times.clock_HOUR': '{{hour}}時',
      'times.local_VIDEO': '{{time}}',
      'times.local_FAX': '{{time}}',
      'counts.members_other': '{{number}}名',
      'counts.members_PARTNERSHIP_other': 'カ国',
      'counts.members_one': '一名',
    },
    [
      'LOST_PLACEHOLDER person.SHORT_JP',
      'LOST_PLACEHOLDER dates.range',
      'LOST_PLACEHOLDER counts.members_PARTNERSHIP_other',
      'SUPERFLUOUS_PLURAL_FORM counts.members_one',
      'UNKNOWN_CONTEXT person.SHORT_Japan',
      'UNKNOWN_CONTEXT times.local_FAX',
    ],
  ],
] as const)('the gateway knows what it reads of %s', (namespace, texts, problems) => {
  expect(problemsOf(namespace, texts)).toEqual(problems);
});

it('the gateway knows what every language needs', () => {
  expect(problemsOf('errors', {}, true)).toContain('MISSING_TEXT NOT_FOUND');
  expect(problemsOf('enums', {}, true)).toContain('MISSING_TEXT MeetingKind.SPEECH');
  const reasons = problemsOf('reasons', {}, true);
  expect(reasons).toEqual(
    expect.arrayContaining(['MISSING_TEXT UNUSED_VARIABLE', 'MISSING_TEXT phrases.and']),
  );
  expect(reasons).not.toContain('MISSING_TEXT UNUSED_VARIABLE_operation');
  const schema = problemsOf('schema', { 'members.Meeting.slug': 'x' }, true);
  expect(schema).toEqual(expect.arrayContaining(['MISSING_TEXT types.Meeting', 'MISSING_TEXT shared.first']));
});
