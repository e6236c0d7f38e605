import { countryName } from '../../formats/country-name.ts';
import { personName } from '../../names/person-name-style.ts';
import type { LocaleArguments, Localization } from '../../translation/localization.ts';
import type { Office } from '../office/office.type.ts';
import { formsOf } from './name-of.ts';
import type { Person } from './person.type.ts';
import type { PersonLabelStyle } from './person-label.type.ts';

/** Whom to name, in which office, and with which honorific (as printed in the reader's language). */
export interface LabelledPerson {
  readonly person: Person;
  readonly office: Office | null;
  readonly honorific: string | null;
}

/**
 * A person with an office, by the template `labels` + `person.<style>` of the reader's locale. i18next's context
 * tells what the office belongs to, so that each locale can say it in its own way: `person.SHORT_JP` for an office of
 * a country, `person.SHORT_organization`, `person.SHORT_none` where there is no office, else `person.SHORT`. With a
 * FULL name stands the honorific, where there is one; of HONORIFIC the context `none` is that there is none.
 */
export function personLabel(
  { person, office, honorific }: LabelledPerson,
  style: PersonLabelStyle,
  localization: Localization,
  args: LocaleArguments,
): string {
  const { locale } = localization.request(args);
  const { forms, nameLocale } = formsOf(person, localization, locale);
  const named = (nameStyle: 'OFFICIAL' | 'FAMILY_ONLY') =>
    personName(forms, { nameLocale, locale, style: nameStyle })?.text ?? person.slug;
  const name = named('OFFICIAL');
  const fill = (template: PersonLabelStyle, params: Readonly<Record<string, string>>) =>
    localization.message('labels', `person.${template}`, params, args) ?? name;

  const context = honorific === null ? 'none' : 'printed';
  const honored = () => fill('HONORIFIC', { context, honorific: honorific ?? '', name });
  if (style === 'HONORIFIC') return honored();
  return fill(style, {
    ...officeParams(office, localization, locale),
    name: honorific === null ? name : honored(),
    family: named('FAMILY_ONLY'),
  });
}

function officeParams(office: Office | null, { catalogue }: Localization, locale: string) {
  const words = (namespace: string, key: string) => catalogue.text(namespace, key, { locale }).value;
  const title = office && words('offices', `${office.slug}.title`);
  const short = office && (words('offices', `${office.slug}.short`) ?? title);
  const country = office?.countryCode ?? null;
  const organization = office?.organizationSlug ?? null;
  return {
    context: short === null ? 'none' : (country ?? 'organization'),
    title: title ?? short ?? '',
    office: short ?? '',
    country: country === null ? '' : countryName(catalogue, country, 'IN_TEXT', locale),
    countryShort: country === null ? '' : countryName(catalogue, country, 'SHORT', locale),
    organization: organization === null ? '' : (words('organizations', `${organization}.short`) ?? ''),
  };
}
