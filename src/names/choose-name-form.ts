import { plainValue } from './field-value.ts';
import { likelyLocale } from './name-locale.ts';
import { isWrittenIn } from './name-script.ts';
import type { PersonNameForm, PersonNameKind } from './person-name-form.ts';

/** The kinds, those first that name a person best. */
const KINDS: readonly PersonNameKind[] = [
  'OFFICIAL',
  'PREFERRED',
  'LEGAL',
  'PEN_NAME',
  'FORMER',
  'BIRTH',
  'ALIAS',
  'MISSPELLING',
];
const CURRENT: ReadonlySet<PersonNameKind> = new Set(['OFFICIAL', 'PREFERRED', 'LEGAL']);

/** Distance of a kind from a name to call a person by: an alias is none, a misspelling still less. */
const reluctance = (kind: PersonNameKind) => (kind === 'MISSPELLING' ? 2 : kind === 'ALIAS' ? 1 : 0);

/** The whole text a form is written with, whichever of its fields hold it; '' for an empty form. */
export const writtenText = (form: PersonNameForm): string =>
  plainValue(form, 'surname') + plainValue(form, 'given') || form.literal || '';

/** The forms a person may be named by: not an alias while there is a name, nor a misspelling while there is an alias. */
export function properForms(forms: readonly PersonNameForm[]): PersonNameForm[] {
  const written = forms.filter((form) => writtenText(form) !== '');
  const least = Math.min(...written.map(({ kind }) => reluctance(kind)));
  return written.filter(({ kind }) => reluctance(kind) === least);
}

/** True when readers of a locale can read a form: it is in their script, or in part of it (for `ja` kana alone, or kanji). */
export function isReadable(form: PersonNameForm, locale: string): boolean {
  const { script } = likelyLocale(locale);
  // Today's Korean readers read Hangul; a name in Han characters tells them less than one in Latin letters.
  return form.script === script || isWrittenIn(writtenText(form), script === 'Kore' ? 'Hang' : script);
}

/** Lower is better, compared from left to right. */
function rank(form: PersonNameForm, locale: string): readonly number[] {
  const { script, language } = likelyLocale(locale);
  const unreadable = form.script === 'Latn' ? 2 : 3;
  return [
    form.script === script ? 0 : isReadable(form, locale) ? 1 : unreadable,
    CURRENT.has(form.kind) ? 0 : 1,
    likelyLocale(form.locale).language === language ? 0 : 1,
    KINDS.indexOf(form.kind),
  ];
}

/**
 * The form by which to name a person to readers of a locale: one they can read, by script (for `ja`: Jpan, then kana
 * alone), else one in Latin letters, the script of passports, else any. Among those a current name before a former
 * one, then the reader's own language, then the more official kind, then the order given. An alias names a person only
 * where there is nothing else, a misspelling only where there is not even an alias.
 *
 * @returns undefined when no form has a surname, a given name or a literal.
 * @throws RangeError when a locale is not a BCP 47 tag.
 */
export function chooseNameForm(forms: readonly PersonNameForm[], locale: string): PersonNameForm | undefined {
  const ranked = properForms(forms).map((form) => ({ form, rank: rank(form, locale) }));
  const compare = (a: readonly number[], b: readonly number[]) =>
    a.map((value, index) => value - b[index]!).find((difference) => difference !== 0) ?? 0;
  return ranked.toSorted((a, b) => compare(a.rank, b.rank))[0]?.form;
}
