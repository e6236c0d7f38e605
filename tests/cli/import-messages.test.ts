import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ImportMessages, readImportMessages } from '../../src/cli/import-messages.ts';
import { IMPORT_PROBLEMS } from '../../src/importer/mapping/import-problem.ts';
import { parseRelease } from '../../src/importer/reading/parse-release.ts';
import { PARSER_PROBLEMS, type ProblemCode } from '../../src/importer/release/problem.ts';
import { Catalogue } from '../../src/translation/serving/catalogue.ts';

const LOCALES = fileURLToPath(new URL('../../locales', import.meta.url));
const english = await readImportMessages(LOCALES, ['en', 'ja'], 'en');
const japanese = await readImportMessages(LOCALES, ['en', 'ja'], 'ja');

const MET = 'On October 17, Defense Minister Nakatani met Mr. Mark Rutte, Secretary General of NATO.';
const WHOLE = `Talks\n\nOctober 18, 2024\n\n${MET}\n`;

/** A text for each problem that has it. */
const TEXTS: Readonly<Record<ProblemCode, string>> = {
  TEXT_EMPTY: ' \n',
  TEXT_TOO_LONG: 'a'.repeat(1_048_577),
  TEXT_IS_HTML: `<p>${WHOLE}</p>`,
  LOCALE_WRONG: '北朝鮮の核・ミサイル問題について意見を交換した。'.repeat(8),
  SECOND_RELEASE: `${WHOLE}\n(END)\n\n${WHOLE.replace('17', '27').replace('18', '28')}`,
  ENTITY_IN_TEXT: WHOLE.replace('On October', 'On&nbsp;October'),
  PUBLISHED_DATE_UNLIKELY: WHOLE.replace('18, 2024', '18, 2023').replace('17', '17, 2023'),
  PUBLISHED_DATE_INVALID: WHOLE,
  MEETING_MISSING: 'Talks\n',
  MEETING_WITHOUT_DATE: MET.replace('On October 17, ', ''),
  LINE_NOT_UNDERSTOOD: `${WHOLE}\nFlarn grobble\n`,
  DESCRIPTION_ASSUMED: `${WHOLE}\nThe sun was shining on the river.\n`,
  TEXT_TRUNCATED: `${WHOLE}\nMinister Nakatani stated that the\n`,
  WEEKDAY_MISMATCH: WHOLE.replace('On Oct', 'On Friday, Oct'),
  DATE_INVALID: WHOLE.replace('October 17', 'October 45'),
  TIME_INVALID: WHOLE.replace('17,', '17, from 25:00,'),
  TIME_NOT_UNDERSTOOD: WHOLE.replace('17,', '17, at 17.30,'),
  PERSON_AMBIGUOUS: `${WHOLE}\n1. Mr. John Rutte, Minister of Finance of Canada, spoke.\n\n2. Mr. Rutte said so.\n`,
  PEOPLE_TOO_MANY: WHOLE + '\nMinister Nakatani stated so.'.repeat(2001),
  DATELINE_BEFORE_MEETING: WHOLE.replace('October 18', 'October 1'),
  FOOTNOTE_WITHOUT_TEXT: WHOLE.replace('NATO.', 'NATO (*1).'),
  FOOTNOTE_WITHOUT_MARK: `${WHOLE}\n(*1) NATO: an alliance.\n`,
  YEAR_FROM_DATELINE: WHOLE,
  YEAR_FROM_PUBLISHED: MET,
  DATE_FROM_CONTEXT: WHOLE.replace('On October 17', 'In Tokyo'),
  DATE_FROM_ISSUE: WHOLE.replace('On October 17', 'Today'),
  DATE_ORDER_AMBIGUOUS: WHOLE.replace('October 18, 2024', '10/11/2024'),
  DATELINE_MISSING: MET,
  TITLE_MISSING: MET,
  COUNTRY_FROM_TITLE: WHOLE.replace('2024\n', '2024\nMinistry of Defense\n')
    .replace('Talks', 'Japan-Peru Talks')
    .replace(/Mr.*NATO/, 'Minister Astudillo'),
  COUNTRY_FROM_PUBLISHER: WHOLE.replace('2024\n', '2024\nMinistry of Defense\n'),
  KIND_FROM_CAPTION: `${WHOLE}\nCourtesy call on Mr. Rutte Courtesy call on Mr. Rutte\n`,
};

describe('The sentences of the importer', () => {
  it.each(Object.keys(PARSER_PROBLEMS) as ProblemCode[])('say in both languages what %s is about', (code) => {
    const publishedOn = code === 'PUBLISHED_DATE_INVALID' ? '2024-13-01' : '2024-10-18';
    const { problems } = parseRelease(TEXTS[code], { locale: 'en', publishedOn });
    const problem = problems.find((each) => each.code === code);
    expect(problem).toBeDefined();
    for (const messages of [english, japanese]) {
      const sentence = messages.problem(problem!);
      expect(sentence).toMatch(messages === english ? /^[“A-Z].{20,}[.)]$/ : /^[「ぁ-龠].{10,}。$/);
      expect(sentence).not.toMatch(/\{\{|undefined|“”|「」/);
    }
  });

  it('call a country what it is called everywhere else', () => {
    const problem = {
      severity: 'note',
      code: 'COUNTRY_FROM_TITLE',
      line: 1,
      column: 1,
      excerpt: 'Minister X',
      params: { country: 'NL' },
    } as const;
    expect(english.problem(problem)).toContain('is taken to be of the Netherlands, which');
    expect(english.country('AU', 'SHORT')).toBe('Australia');
    expect(japanese.country('AU', 'SHORT')).toBe('豪州');
  });

  it('quote the text as it is, whatever it has in it', () => {
    const excerpt = '{{date}} $t(usage.file) <b>';
    const problem = {
      severity: 'warning',
      code: 'DATE_INVALID',
      line: 1,
      column: 1,
      excerpt,
      params: {},
    } as const;
    expect(english.problem(problem)).toBe(
      'There is no such day as “{{date}} $t(usage.file) <b>”. Correct it in the text.',
    );
  });

  it('are sought by the code where no locale has them', () => {
    const nothing = new ImportMessages(new Catalogue(['en'], []), 'en');
    const codes = Object.keys(IMPORT_PROBLEMS) as (keyof typeof IMPORT_PROBLEMS)[];
    const problem = { severity: 'note', line: 1, column: 1, excerpt: '', params: {} } as const;
    expect(codes.map((code) => nothing.problem({ ...problem, code }))).toEqual(
      codes.map((code) => `problems.${code}`),
    );
  });
});
