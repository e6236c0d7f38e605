import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../../src/translation/checks/check-files.ts';
import type { CheckedFile } from '../../../src/translation/checks/checked-texts.ts';
import { CHECKS } from '../../../src/translation/checks/checks.ts';
import type { NamespaceUse } from '../../../src/translation/checks/text-use.ts';

type Texts = Readonly<Record<string, string>>;

/** Some locales of one namespace, the source first; of the last one the problems are looked for. */
interface Case {
  readonly texts: Readonly<Record<string, Texts>>;
  readonly use?: NamespaceUse;
  readonly namespace?: string;
  readonly finds: readonly string[];
}

function problemsOf({ texts, use = {}, namespace = 'errors' }: Omit<Case, 'finds'>) {
  const files = Object.entries(texts).map(
    ([locale, of]): CheckedFile => ({
      path: `${locale}/${namespace}.json`,
      locale,
      namespace,
      texts: new Map(Object.entries(of)),
      positions: new Map(Object.keys(of).map((key, index) => [key, { line: index + 2, column: 3 }])),
    }),
  );
  const settings = { locales: Object.keys(texts), use: { [namespace]: use }, isStrict: true };
  return checkFiles(files.slice(-1), files, settings);
}

/** The key of each problem that one check finds, with the fact that matters. */
function found(id: string, { finds: _, ...given }: Case): string[] {
  return problemsOf(given)
    .filter(({ code }) => code === id)
    .map(({ params: { key, placeholders, placeholder, found: braces, given: context, nearest } }) =>
      [key, placeholders ?? placeholder ?? braces ?? context, nearest].filter(Boolean).join(' '),
    );
}

/** A table of cases for one check, by what each shows. */
function check(id: string, cases: Readonly<Record<string, Case>>): void {
  describe(`the check ${id}`, () => {
    it.each(Object.entries(cases))('%s', (_, given) => {
      expect(found(id, given).toSorted()).toEqual([...given.finds].toSorted());
    });
    it('finds something, and leaves something', () => {
      const counts = Object.values(cases).map(({ finds }) => finds.length);
      expect([counts.some((count) => count > 0), counts.includes(0)]).toEqual([true, true]);
    });
  });
}

const n = (forms: Texts) =>
  Object.fromEntries(Object.entries(forms).map(([form, text]) => [`n_${form}`, text]));
const ENGLISH = n({ one: 'one day', other: '{{count}} days' });

check('LOST_PLACEHOLDER', {
  'finds a fact that the source has': {
    texts: { en: { a: '{{id}} of {{type}}' }, fr: { a: 'le {{id}}' } },
    finds: ['a {{type}}'],
  },
  'leaves another order, spacing, format and mark': {
    texts: {
      en: { a: '{{id}} at {{when}} by {{who}}' },
      ja: { a: '{{- who}}が{{ when, datetime }}に{{id}}' },
    },
    finds: [],
  },
  'leaves a count of one that is said in words': {
    texts: {
      en: ENGLISH,
      fr: n({ one: 'un jour', many: '{{count}} de jours', other: '{{count}} jours', zero: 'aucun' }),
    },
    finds: [],
  },
  'finds a count of one that also stands for others: 0 in French, 21 in Russian': {
    texts: {
      en: ENGLISH,
      ru: n({ one: 'один день', few: '{{count}} дня', many: '{{count}} дней', other: 'дня' }),
    },
    finds: ['n_one {{count}}', 'n_other {{count}}'],
  },
  'finds the count of French in “one”, which is 0 as well': {
    texts: { en: ENGLISH, fr: n({ one: 'un jour', many: '{{count}} de jours', other: '{{count}} jours' }) },
    finds: ['n_one {{count}}'],
  },
  'leaves the Arabic forms for none, one and two, and finds it in the others': {
    texts: {
      en: ENGLISH,
      ar: n({
        zero: 'لا أيام',
        one: 'يوم',
        two: 'يومان',
        few: 'أيام',
        many: '{{count}} يوما',
        other: '{{count}} يوم',
      }),
    },
    finds: ['n_few {{count}}'],
  },
  'finds the count of Latvian “zero”, which is 10 as well': {
    texts: { en: ENGLISH, lv: n({ zero: 'dienu', one: '{{count}} diena', other: '{{count}} dienas' }) },
    finds: ['n_zero {{count}}'],
  },
  'finds any other fact in every form': {
    texts: {
      en: n({ one: 'one day in {{place}}', other: '{{count}} days in {{place}}' }),
      fr: n({
        zero: 'aucun',
        one: 'un jour',
        many: '{{count}} jours à {{place}}',
        other: '{{count}} à {{place}}',
      }),
    },
    finds: ['n_zero {{place}}', 'n_one {{place}}'],
  },
  'compares a context with that of the source, or with its text without one': {
    texts: {
      en: { a: '{{x}}', a_male: '{{x}} {{y}}' },
      fr: { a: '{{x}}', a_male: '{{x}}', a_female: 'elle {{x}}' },
    },
    finds: ['a_male {{y}}'],
  },
  'needs one of several where the code says so, whatever the source has': {
    texts: { en: { a: '{{hours}}', b: '{{hours}}' }, ja: { a: '{{hour}}時間', b: '時間' } },
    use: {
      templates: Object.fromEntries(
        ['a', 'b'].map((key) => [key, { params: ['hours', 'hour'], needed: [['hours', 'hour']] }]),
      ),
    },
    finds: ['b {{hours}}, {{hour}}'],
  },
  'looks at the source itself where the code says what is needed': {
    texts: { en: { a: 'nothing' } },
    use: { templates: { a: { params: ['x'], needed: [['x']] } } },
    finds: ['a {{x}}'],
  },
  'leaves what is misspelt to the checks of that': {
    texts: { en: { a: '{{limit}}', b: '{{limit}}' }, fr: { a: '{{xlimit}}', b: '{limit}' } },
    finds: [],
  },
  'leaves records, in which nothing is filled in': {
    texts: { en: { a: '{{x}}' }, fr: { a: 'x' } },
    namespace: 'terms',
    finds: [],
  },
  'leaves words that are served as they are written': {
    texts: { en: { a: '{{x}}' }, fr: { a: 'x' } },
    use: { isPlain: true },
    finds: [],
  },
});

check('UNKNOWN_PLACEHOLDER', {
  'finds what the source has not, and says the nearest': {
    texts: { en: { a: '{{family}}' }, ja: { a: '{{famly}}' } },
    finds: ['a {{famly}} {{family}}'],
  },
  'finds a look-alike of another script': {
    texts: { en: { a: '{{name}}' }, ru: { a: '{{nаme}}' } },
    finds: ['a {{nаme}} {{name}}'],
  },
  'finds one where there is none to fill in': {
    texts: { en: { a: 'all' }, fr: { a: '{{count}}' } },
    finds: ['a {{count}}'],
  },
  'leaves formats, marks, spaces, and the count of a plural': {
    texts: {
      en: { a: '{{when}}', n_one: 'one day', n_other: 'some days' },
      fr: {
        a: '{{ when, datetime(dateStyle: short) }} {{-when}}',
        n_one: '{{count}}',
        n_other: '{{count}}',
        n_many: '',
      },
    },
    finds: [],
  },
  'leaves one that any context of the source has': {
    texts: { en: { a: '{{x}}', a_male: '{{y}}' }, fr: { a: '{{x}} {{y}}', a_female: '{{y}}' } },
    finds: [],
  },
  'goes by the code where that says what is filled in': {
    texts: { en: { a: '{{hours}}' }, ja: { a: '{{hour}}{{day}}' } },
    use: { templates: { a: { params: ['hours', 'hour'] } } },
    finds: ['a {{day}} {{hour}}'],
  },
  'leaves a text that only this language has': { texts: { en: {}, fr: { a: '{{x}}' } }, finds: [] },
});

check('MALFORMED_PLACEHOLDER', {
  'finds braces that i18next does not read': {
    texts: {
      en: Object.fromEntries([...'abcdefgh'].map((key) => [key, '{{name}}'])),
      ja: {
        a: '{{name}',
        b: '{name}',
        c: '｛｛name｝｝',
        d: '{{{name}}}',
        e: '{{na me}}',
        f: '{{name',
        g: '{{}} {{name}}',
        h: 'name}}',
      },
    },
    finds: [
      'a {{name}',
      'b {name}',
      'c ｛｛name｝｝',
      'd {{{name}}',
      'e {{na me}}',
      'f {{name',
      'g {{}} {{name}}',
      'h name}}',
    ],
  },
  'finds a line break in one, which i18next leaves as it is': {
    texts: { en: { a: '{{name}}' }, fr: { a: '{{name\n}}' } },
    finds: ['a {{name\n}}'],
  },
  'leaves braces of a text on GraphQL': {
    texts: { en: { a: 'such as {{field}} { ... }' }, ja: { a: '{{field}} { ... } { id }} のように' } },
    finds: [],
  },
  'leaves a backslash, which is a character as any other before a placeholder': {
    texts: { en: { a: '\\{{name}}' }, fr: { a: '\\{{name}}' } },
    finds: [],
  },
  'leaves what the source has in the same way, and a dollar before a placeholder': {
    texts: { en: { a: '{name} \u0024{{name}}' }, fr: { a: '\u0024{{name}} {name}' } },
    finds: [],
  },
  'leaves a format with an object, a list of options and a dotted name': {
    texts: { en: { a: '{{a.b}} {{c}}' }, fr: { a: '{{a.b}} {{c, number(minimumFractionDigits: 2)}}' } },
    finds: [],
  },
  'leaves nesting in records': {
    texts: { en: { a: '$t(b) {{c' }, fr: { a: '$t(b) {{c' } },
    namespace: 'terms',
    finds: [],
  },
});

check('MISSING_PLURAL_FORM', {
  'finds many of French, which numbers from a million have': {
    texts: { en: ENGLISH, fr: n({ one: '{{count}} jour', other: '{{count}} jours' }) },
    finds: ['n_many'],
  },
  'leaves Japanese with its one form': { texts: { en: ENGLISH, ja: n({ other: '{{count}}日' }) }, finds: [] },
  'leaves the six of Arabic': {
    texts: { en: ENGLISH, ar: n({ zero: '', one: '', two: '', few: '', many: '', other: '' }) },
    finds: [],
  },
  'finds five of the six of Arabic': {
    texts: { en: ENGLISH, ar: n({ other: '{{count}}' }) },
    finds: ['n_few', 'n_many', 'n_one', 'n_two', 'n_zero'],
  },
  'leaves what has a text for every number': {
    texts: { en: ENGLISH, fr: { n: '{{count}} j', n_other: '{{count}} jours' } },
    finds: [],
  },
  'finds those of a context, which another form of it would leave': {
    texts: { en: { ...ENGLISH, n_week_one: '', n_week_other: '' }, fr: { n_week_one: 'semaine' } },
    finds: ['n_week_many', 'n_week_other'],
  },
  'leaves a regional locale with only what differs': {
    texts: { en: ENGLISH, fr: n({ one: '', many: '', other: '' }), 'fr-CA': n({ one: '{{count}} jour' }) },
    finds: [],
  },
  'finds the others of a regional locale that has “other”, for i18next takes that before its parents': {
    texts: { en: ENGLISH, fr: n({ one: '', many: '', other: '' }), 'fr-CA': n({ other: '{{count}} j' }) },
    finds: ['n_many', 'n_one'],
  },
  'finds those for ranking by themselves': {
    texts: {
      en: { r_ordinal_one: '', r_ordinal_two: '', r_ordinal_few: '', r_ordinal_other: '' },
      sv: { r_ordinal_other: '' },
    },
    finds: ['r_ordinal_one'],
  },
  'leaves a key that only looks like a form': {
    texts: { en: { min_one: 'm' }, fr: { min_one: 'm' } },
    finds: [],
  },
});

check('SUPERFLUOUS_PLURAL_FORM', {
  'finds one in Japanese': {
    texts: { en: ENGLISH, ja: n({ one: '1日', other: '{{count}}日' }) },
    finds: ['n_one'],
  },
  'finds it where the right form is missing, and in a context': {
    texts: { en: ENGLISH, ja: { n_one: '1日', n_week_few: '' } },
    finds: ['n_one', 'n_week_few'],
  },
  'leaves zero in every language, for i18next reads it': {
    texts: { en: ENGLISH, ja: n({ zero: 'なし', other: '{{count}}日' }) },
    finds: [],
  },
  'leaves all that Arabic and French have': {
    texts: { en: ENGLISH, fr: n({ one: '', many: '', other: '', zero: '' }) },
    finds: [],
  },
  'leaves a key that only looks like a form, and records': {
    texts: { en: { min_one: 'm' }, ja: { min_one: 'm' } },
    finds: [],
  },
});

const GENDERS: NamespaceUse = { templates: { friend: { params: [], contexts: /^(?:male|female)$/ } } };

check('UNKNOWN_CONTEXT', {
  'finds one that the code does not give': {
    texts: { en: { friend: '' }, fr: { friend: 'ami', friend_femal: 'amie' } },
    use: GENDERS,
    finds: ['friend_femal femal'],
  },
  'leaves one that the code gives, though the source has none of it': {
    texts: { en: { friend: '' }, fr: { friend_male: 'ami', friend_female: 'amie' } },
    use: GENDERS,
    finds: [],
  },
  'leaves one with a plural': {
    texts: { en: { friend_one: '', friend_other: '' }, fr: { friend_male_one: '', friend_male_other: '' } },
    use: GENDERS,
    finds: [],
  },
  'leaves any where nobody says which there are': {
    texts: { en: { friend: '' }, fr: { friend_male: 'ami' } },
    finds: [],
  },
});

check('UNCOUNTED_PLURAL_FORM', {
  'finds forms for ranking where the source only counts': {
    texts: {
      en: ENGLISH,
      fr: {
        ...n({ one: 'un jour', other: '{{count}} jours' }),
        n_ordinal_one: '{{count}}er',
        n_ordinal_other: '{{count}}e',
      },
    },
    finds: ['n_ordinal_one', 'n_ordinal_other'],
  },
  'finds forms of what the code gives no count for': {
    texts: { en: { friend: 'friend' }, fr: { friend_one: 'ami', friend_other: 'amis' } },
    use: GENDERS,
    finds: ['friend_one', 'friend_other'],
  },
  'leaves forms for ranking that the source has': {
    texts: {
      en: { n_ordinal_one: '{{count}}st', n_ordinal_other: '{{count}}th' },
      ja: { n_ordinal_other: '第{{count}}' },
    },
    finds: [],
  },
  'leaves forms for counting where the language of the source has none': {
    texts: { ja: { n: '{{count}}日' }, fr: n({ one: 'un jour', other: '{{count}} jours' }) },
    finds: [],
  },
});

check('UNKNOWN_KEY', {
  'finds what the source has not': {
    texts: { en: { 'a.title': '' }, fr: { 'a.titel': '' } },
    finds: ['a.titel a.title'],
  },
  'leaves plural forms and contexts of what the source has': {
    texts: { en: { ...ENGLISH, a: '' }, fr: { ...n({ many: '' }), n_week_other: '', a_male: '' } },
    finds: [],
  },
  'goes by the code where that has a list': {
    texts: {
      en: { title: '' },
      ja: { titel: '', 'statements.2.body': '', 'statements.2.bdy': '', slug: '' },
    },
    namespace: 'meetings/a',
    use: { keys: ['title', 'statements.{number}.body'] },
    finds: ['titel title', 'statements.2.bdy statements.2.body'],
  },
  'finds a text where there should be a branch': {
    texts: { en: { title: '' }, ja: { 'title.a': '' } },
    namespace: 'meetings/a',
    use: { keys: ['title', 'summary'] },
    finds: ['title.a title'],
  },
  'leaves the source itself, and a file without a source, where the code has no list': {
    texts: { en: { anything: '' } },
    finds: [],
  },
});

check('BLANK_TEXT', {
  'finds spaces of any width': {
    texts: { en: { a: 'A', b: 'B' }, ja: { a: '　 ', b: '\u200B' } },
    finds: ['a', 'b'],
  },
  'leaves spaces around words': { texts: { en: { a: 'A' }, ja: { a: ' あ ' } }, finds: [] },
});

check('MISSING_TEXT', {
  'finds what another language has, a plural once': {
    texts: { en: { a: '', ...ENGLISH }, ja: {} },
    finds: ['a', 'n'],
  },
  'finds in the source what only a translation has': { texts: { ja: { a: '' }, en: {} }, finds: ['a'] },
  'leaves what a parent has': {
    texts: { en: { a: '', b: '' }, fr: { a: '', b: '' }, 'fr-CA': { a: '' } },
    finds: [],
  },
  'finds what the code needs though no language has it': {
    texts: { en: {}, fr: {} },
    use: { keys: ['A', 'B.{x}'] },
    finds: ['A'],
  },
  'needs one key of each group': {
    texts: { en: { 'x.own': '', shared: '' }, fr: { shared: '' } },
    use: { needed: [['x.own', 'shared'], ['y.own']] },
    finds: ['y.own'],
  },
  'leaves other parts of a name, and finds one of whom there is none': {
    texts: { en: { 'a-b.family': '', 'c-d.family': '' }, ja: { 'a-b.familyReading': '' } },
    namespace: 'people',
    use: { isCompleteByRecord: true },
    finds: ['c-d'],
  },
  'leaves slugs and what was printed in one language': {
    texts: { en: { slug: '', 'participants.1.name': '' }, ja: {} },
    namespace: 'meetings/a',
    use: { isUntranslated: ({ key }) => key === 'slug' || key.startsWith('participants.') },
    finds: [],
  },
});

describe('the check UNKNOWN_NAMESPACE', () => {
  it('finds a file once that nothing reads, and leaves an empty one', () => {
    const file = (namespace: string, texts: Texts): CheckedFile => ({
      path: `ja/${namespace}.json`,
      locale: 'ja',
      namespace,
      texts: new Map(Object.entries(texts)),
      positions: new Map(),
    });
    const files = [
      file('nonsense', { a: 'x', b: 'x' }),
      file('meetings/sub/x', { title: 'x' }),
      file('meetings/2024.10-17', { title: 'x' }),
      file('empty', {}),
    ];
    const use = { 'meetings/{slug}': { keys: ['title'] } };
    const problems = checkFiles(files, files, { locales: ['ja'], use });
    expect(problems.map(({ code, file: path }) => `${code} ${path}`)).toEqual([
      'UNKNOWN_NAMESPACE ja/nonsense.json',
      'UNKNOWN_NAMESPACE ja/meetings/sub/x.json',
    ]);
  });
});

describe('a problem that a check finds', () => {
  it('has its place, its address and its facts; of what is missing, the place of what stands beside it', () => {
    const texts = { en: ENGLISH, fr: { n_one: '{{count}} jour', n_other: '{{count}} jours' } };
    expect(problemsOf({ texts })).toEqual([
      {
        file: 'fr/errors.json',
        line: 2,
        column: 3,
        code: 'MISSING_PLURAL_FORM',
        namespace: 'errors',
        key: 'n_many',
        locale: 'fr',
        params: { key: 'n_many', locale: 'fr', form: 'many' },
      },
    ]);
  });

  it.each([
    [
      'UNKNOWN_CONTEXT',
      { unused: '{{name}}' },
      { unused_x: ' ' },
      { templates: { unused: { params: ['name'] } } },
    ],
    ['UNKNOWN_KEY', { name: 'A' }, { nmae: ' ' }, {}],
    ['SUPERFLUOUS_PLURAL_FORM', ENGLISH, { n_one: '一日', n_other: '{{count}}日' }, {}],
  ])('is %s alone, of a text that nothing reads', (code, en, ja, use: NamespaceUse) => {
    const keys = Object.keys(ja);
    const ofText = problemsOf({ texts: { en, ja }, use }).filter(({ params: { key } }) => key === keys[0]);
    expect(ofText.map((each) => each.code)).toEqual([code]);
  });

  it('is one of work still to be done only where that is asked for', () => {
    expect(CHECKS.filter(({ isOfUnfinished }) => isOfUnfinished).map(({ id }) => id)).toEqual([
      'MISSING_TEXT',
    ]);
    const files = ['en', 'fr'].map(
      (locale): CheckedFile => ({
        path: locale,
        locale,
        namespace: 'errors',
        texts: new Map(locale === 'en' ? [['a', 'A']] : []),
        positions: new Map(),
      }),
    );
    const settings = { locales: ['en', 'fr'], use: { errors: {} } };
    expect(checkFiles(files, files, settings)).toEqual([]);
    expect(checkFiles(files, files, { ...settings, isStrict: true })).toHaveLength(1);
  });
});
