import { countLabel } from '../../formats/count-label.ts';
import { countryName } from '../../formats/country-name.ts';
import type { Wording } from '../../formats/in-one-language.ts';
import type { Labels } from '../../translation/serving/labels.ts';
import type { Language, RecordLanguage } from '../../translation/serving/language.ts';
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
  language: RecordLanguage,
): Promise<Wording> {
  const { personId, officeId, organizationId } = participation;
  const [person, office, organization] = await Promise.all([
    records.people.find(personId),
    records.offices.find(officeId),
    records.organizations.find(organizationId),
  ]);
  if (person !== null) {
    const honorific = style === 'SHORT' ? null : await printedText(participation, 'honorific', language);
    return personLabel({ person, office, honorific }, style, language);
  }
  const own =
    (await printedText(participation, 'printed', language)) ?? nameIn(participation, organization, language);
  if (own !== null) return { text: own, locale: language.locale, completeness: 'ALL' };
  return foreignName(participation, organization, language);
}

/** The texts that a participant was printed with in one language; another language's honorific is none of its own. */
export async function printedText(
  participation: Pick<Participation, 'meetingSlug' | 'position'>,
  part: 'printed' | 'honorific',
  language: RecordLanguage,
): Promise<string | null> {
  return language.loadText(PARTICIPATION_TEXTS.at(participation, part));
}

/** A country, an organization, or some of its members. */
function nameIn(
  { countryCode, count }: Participation,
  organization: Organization | null,
  language: Language,
): string | null {
  if (organization === null)
    return countryCode === null ? null : countryName(language, countryCode, 'COMMON');
  const word = (part: 'name' | 'short') => language.text(ORGANIZATION_TEXTS.at(organization, part));
  if (count === null) return word('name');
  const { labels } = language;
  const name = word('short') ?? word('name');
  if (!labels.isOwn || name === null) return null;
  return membersLabel(labels, name, countLabel(labels, 'members', organization.kind, count));
}

/** NATO (32 member states), NATO（加盟国32カ国）. */
export function membersLabel(labels: Labels, organization: string, members: string): string {
  return labels.fill('participants.members', { organization, members });
}

/** The name that the record has in any language. */
async function foreignName(
  participation: Participation,
  organization: Organization | null,
  language: RecordLanguage,
): Promise<Wording> {
  const printed = await language.loadForeignText(PARTICIPATION_TEXTS.at(participation, 'printed'));
  const found =
    printed.value !== null || organization === null
      ? printed
      : await language.loadForeignText(ORGANIZATION_TEXTS.at(organization, 'name'));
  return {
    text: found.value ?? organization?.slug ?? '',
    locale: found.locale ?? language.locale,
    completeness: 'FOREIGN',
  };
}
