import { chooseNameForm } from '../../names/choose-name-form.ts';
import { formsInKana, readsKanaOnly } from '../../names/kana-forms.ts';
import type { PersonNameForm } from '../../names/person-name-form.ts';
import { type PersonNameStyle, personName } from '../../names/person-name-style.ts';
import { type RubySegment, ruby } from '../../names/ruby.ts';
import type { LocaleArguments, Localization, ResponsePath } from '../../translation/serving/localization.ts';
import type { Person } from './person.type.ts';
import { personForms } from './person-forms.ts';
import { writtenRows } from './written-rows.ts';

/**
 * The name of a person for a reader. A style that a person's record cannot give (READING without a reading) gives
 * way to OFFICIAL, and a person without any written form to the slug, so that a name is never missing.
 */
export function nameOf(
  person: Person,
  style: PersonNameStyle,
  localization: Localization,
  args: LocaleArguments,
  path: ResponsePath,
): string {
  const requested = localization.request(args).locale;
  const { forms, nameLocale } = formsOf(person, localization, requested);
  const named =
    personName(forms, { nameLocale, locale: requested, style }) ??
    personName(forms, { nameLocale, locale: requested, style: 'OFFICIAL' });
  if (named === null) return person.slug;
  // These two are asked for in the person's own writing, so it does not stand in for anything.
  const isOwnWriting = style === 'NATIVE' || style === 'READING';
  localization.noteServed(isOwnWriting ? named.form.locale : requested, named.form.locale, path);
  return named.text;
}

/** The same written form as `nameOf` has, in its parts with their readings. */
export function rubyOf(
  person: Person,
  localization: Localization,
  args: LocaleArguments,
  path: ResponsePath,
): RubySegment[] {
  const requested = localization.request(args).locale;
  const { forms, nameLocale } = formsOf(person, localization, requested);
  const form = readsKanaOnly(requested)
    ? chooseNameForm(formsInKana(forms, requested), 'ja')
    : chooseNameForm(forms, requested);
  if (form === undefined) return [{ text: person.slug, reading: null }];
  localization.noteServed(requested, form.locale, path);
  return ruby(form, nameLocale);
}

/** The written forms of a person's name, and its culture: that of the first form where the record has none. */
export function formsOf(
  person: Person,
  { catalogue }: Pick<Localization, 'catalogue'>,
  requested: string,
): { forms: PersonNameForm[]; nameLocale: string } {
  const forms = personForms(catalogue, person.slug, writtenRows(person, catalogue));
  return { forms, nameLocale: person.nameLocale ?? forms[0]?.locale ?? requested };
}
