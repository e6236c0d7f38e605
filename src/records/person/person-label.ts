import { countryName } from '../../formats/country-name.ts';
import type { Wording } from '../../formats/in-one-language.ts';
import { personName } from '../../names/person-name-style.ts';
import type { MessageParams } from '../../translation/serving/catalogue.ts';
import type { Language } from '../../translation/serving/language.ts';
import type { Address } from '../../translation/texts/address.ts';
import { OFFICE_TEXTS } from '../office/office.table.ts';
import type { Office } from '../office/office.type.ts';
import { ORGANIZATION_TEXTS } from '../organization/organization.table.ts';
import { formsOf } from './name-of.ts';
import type { Person } from './person.type.ts';
import type { PersonLabelStyle } from './person-label.type.ts';

/** The person to name, the office held, and the honorific as printed in the language of the label. */
export interface LabelledPerson {
  readonly person: Person;
  readonly office: Office | null;
  readonly honorific: string | null;
}

/**
 * A person with an office in one language, by the template `labels` + `person.<style>` of that language. i18next's
 * context tells what the office belongs to, so that each locale can say it in its own way: `person.SHORT_JP` for an
 * office of a country, `person.SHORT_organization`, `person.SHORT_none` where there is no office, else `person.SHORT`.
 * With a FULL name stands the honorific, where there is one; of HONORIFIC the context `none` is that there is none.
 * Where the language has no word for something that the template asks for, the office is left out.
 */
export function personLabel(
  { person, office, honorific }: LabelledPerson,
  style: PersonLabelStyle,
  language: Language,
): Wording {
  const { locale, labels } = language;
  const { forms, nameLocale } = formsOf(person, language, locale);
  const named = (nameStyle: 'OFFICIAL' | 'FAMILY_ONLY') =>
    personName(forms, { nameLocale, locale, style: nameStyle });
  const official = named('OFFICIAL');
  const foreign: Wording = {
    text: official?.text ?? person.slug,
    locale: official?.form.locale ?? locale,
    completeness: 'FOREIGN',
  };
  if (official === null || official.derived === 'FALLBACK') return foreign;

  const name = official.text;
  const fill = (template: PersonLabelStyle, params: MessageParams) =>
    labels.fillOwn(`person.${template}`, params);
  const context = honorific === null ? 'none' : 'printed';
  const isHonored = honorific !== null || style === 'HONORIFIC';
  const honored = isHonored ? fill('HONORIFIC', { context, honorific: honorific ?? undefined, name }) : null;
  const names = {
    name: honorific === null || style === 'HONORIFIC' ? name : honored?.value,
    family: named('FAMILY_ONLY')?.text,
  };
  const whole =
    style === 'HONORIFIC' ? honored : fill(style, { ...names, ...officeParams(office, language) });
  if (whole === null) return foreign;
  if (whole.missingParams.length === 0)
    return { text: whole.value, locale: whole.locale, completeness: 'ALL' };
  const bare = fill(style, { ...names, context: 'none' });
  return bare === null ? foreign : { text: bare.value, locale: bare.locale, completeness: 'LESS' };
}

function officeParams(office: Office | null, language: Language): MessageParams {
  if (office === null) return { context: 'none' };
  const { slug, countryCode, organizationSlug } = office;
  const words = (address: Address) => language.text(address) ?? undefined;
  const country = (style: 'IN_TEXT' | 'SHORT') =>
    countryCode === null ? undefined : countryName(language, countryCode, style);
  const [title, short] = [
    words(OFFICE_TEXTS.at({ slug }, 'title')),
    words(OFFICE_TEXTS.at({ slug }, 'short')),
  ];
  return {
    context: countryCode ?? (organizationSlug === null ? 'unowned' : 'organization'),
    title: title ?? short,
    office: short ?? title,
    country: country('IN_TEXT'),
    countryShort: country('SHORT'),
    organization:
      organizationSlug === null
        ? undefined
        : words(ORGANIZATION_TEXTS.at({ slug: organizationSlug }, 'short')),
  };
}
