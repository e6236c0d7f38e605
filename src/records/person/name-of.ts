import { personName } from '../../names/person-name-style.ts';
import type { LocaleArguments, Localization, ResponsePath } from '../../translation/localization.ts';
import type { Person, PersonName, PersonNameStyle } from './person.type.ts';
import { personForms } from './person-forms.ts';

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
  const { slug, nameRows } = person;
  const forms = personForms(localization.catalogue, slug, nameRows);
  const nameLocale = person.nameLocale ?? forms[0]?.locale ?? requested;
  const named =
    personName(forms, { nameLocale, locale: requested, style }) ??
    personName(forms, { nameLocale, locale: requested, style: 'OFFICIAL' });
  if (named === null) return slug;
  // These two are asked for in the person's own writing, so it does not stand in for anything.
  const isOwnWriting = style === 'NATIVE' || style === 'READING';
  localization.noteServed(isOwnWriting ? named.form.locale : requested, named.form.locale, path);
  return named.text;
}

export function writtenForms(
  { slug, nameRows, nameLocale }: Person,
  { catalogue }: Localization,
): PersonName[] {
  return nameRows.flatMap((row): PersonName[] => {
    const [form] = personForms(catalogue, slug, [row]);
    if (form === undefined) return [];
    const named = personName([form], {
      nameLocale: nameLocale ?? row.locale,
      locale: row.locale,
      style: 'OFFICIAL',
    });
    return [
      {
        text: named?.text ?? slug,
        language: row.locale,
        script: row.script,
        kind: row.kind,
        family: form.surname ?? null,
        given: form.given ?? null,
        familyReading: form.surnameReading ?? null,
        givenReading: form.givenReading ?? null,
        source: row.source,
      },
    ];
  });
}
