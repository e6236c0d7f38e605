import { countLabel } from '../../formats/count-label.ts';
import { countryName } from '../../formats/country-name.ts';
import type { Wording } from '../../formats/in-one-language.ts';
import { Labels } from '../../formats/labels.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { Localization } from '../../translation/serving/localization.ts';
import { ORGANIZATION_TEXTS } from '../organization/organization.table.ts';
import type { Organization } from '../organization/organization.type.ts';
import { personLabel } from '../person/person-label.ts';
import type { PersonLabelStyle } from '../person/person-label.type.ts';
import type { Records } from '../records.ts';
import { PARTICIPATION_TEXTS } from './meeting.table.ts';
import type { Participation } from './participation.type.ts';

/**
 * A participant for a list, in one language: a person with the office; of a group, what was printed in that language,
 * else its name; of a country, what was printed, else what it is called.
 */
export async function participantLabel(
  participation: Participation,
  style: PersonLabelStyle,
  records: Records,
  localization: Localization,
  locale: Locale,
): Promise<Wording> {
  const { personId, officeId, organizationId } = participation;
  const [person, office, organization] = await Promise.all([
    personId === null ? null : records.people.byId.load(personId),
    officeId === null ? null : records.offices.byId.load(officeId),
    organizationId === null ? null : records.organizations.byId.load(organizationId),
  ]);
  if (person !== null) {
    const honorific =
      style === 'SHORT' ? null : await printedAs(participation, 'honorific', localization, locale);
    return personLabel({ person, office, honorific }, style, localization.catalogue, locale);
  }
  const own =
    (await printedAs(participation, 'printed', localization, locale)) ??
    nameIn(participation, organization, localization, locale);
  if (own !== null) return { text: own, locale, says: 'ALL' };
  return foreignName(participation, organization, localization, locale);
}

/** What a participant was printed with in one language; another language's honorific is none of its own. */
export async function printedAs(
  participation: Pick<Participation, 'meetingSlug' | 'position'>,
  part: 'printed' | 'honorific',
  { catalogue, recordTexts }: Localization,
  locale: Locale,
): Promise<string | null> {
  const chain = catalogue.chain({ locale, fallback: [] });
  const address = PARTICIPATION_TEXTS.at(participation, part);
  return (await recordTexts.resolve(address, locale, chain)).value;
}

/** A country, an organization, or some of its members. */
function nameIn(
  { countryCode, count }: Participation,
  organization: Organization | null,
  { catalogue }: Localization,
  locale: Locale,
): string | null {
  if (organization === null)
    return countryCode === null ? null : countryName(catalogue, countryCode, 'COMMON', locale);
  const word = (part: 'name' | 'short') =>
    catalogue.text(ORGANIZATION_TEXTS.at(organization, part), { locale, fallback: [] }).value;
  if (count === null) return word('name');
  const [labels, name] = [Labels.in(catalogue, locale), word('short') ?? word('name')];
  if (labels === null || name === null) return null;
  const members = countLabel(labels, 'members', organization.kind, count);
  return membersLabel(labels, name, members);
}

/** NATO (32 member states), NATO（加盟国32カ国）. */
export function membersLabel(labels: Labels, organization: string, members: string): string {
  return labels.fill('participants.members', { organization, members });
}

/** What the record has in any language. */
async function foreignName(
  participation: Participation,
  organization: Organization | null,
  { catalogue, recordTexts }: Localization,
  locale: Locale,
): Promise<Wording> {
  const chain = catalogue.chain({ locale });
  const printed = await recordTexts.resolve(PARTICIPATION_TEXTS.at(participation, 'printed'), locale, chain);
  const found =
    printed.value !== null || organization === null
      ? printed
      : catalogue.text(ORGANIZATION_TEXTS.at(organization, 'name'), { locale });
  return { text: found.value ?? organization?.slug ?? '', locale: found.locale ?? locale, says: 'FOREIGN' };
}
