import { countryName } from '../../formats/country-name.ts';
import type { LocaleArguments, Localization } from '../../translation/localization.ts';
import { personLabel } from '../person/person-label.ts';
import type { PersonLabelStyle } from '../person/person-label.type.ts';
import type { Records } from '../records.ts';
import type { Participation } from './participation.type.ts';

/** A participant for a list: a person with the office, else what was printed, else the name of the group. */
export async function participantLabel(
  participation: Participation,
  style: PersonLabelStyle,
  records: Records,
  localization: Localization,
  args: LocaleArguments,
): Promise<string> {
  const { personId, officeId, organizationId, countryCode, meetingSlug, position } = participation;
  const [person, office, organization] = await Promise.all([
    personId === null ? null : records.people.byId.load(personId),
    officeId === null ? null : records.offices.byId.load(officeId),
    organizationId === null ? null : records.organizations.byId.load(organizationId),
  ]);
  if (person !== null) {
    const honorific = style === 'SHORT' ? null : await printedHonorific(participation, localization, args);
    return personLabel({ person, office, honorific }, style, localization, args);
  }
  const request = localization.request(args);
  const chain = localization.catalogue.chain(request);
  const address = [`meetings/${meetingSlug}`, `participants.${position}.printed`] as const;
  const printed = await localization.recordTexts.resolve(...address, request.locale, chain);
  if (printed.value !== null) return printed.value;
  if (organization !== null) {
    const name = localization.catalogue.text('organizations', `${organization.slug}.name`, request);
    if (name.value !== null) return name.value;
  }
  if (countryCode === null) return organization?.slug ?? '';
  return countryName(localization.catalogue, countryCode, 'COMMON', request.locale);
}

/** The honorific a person was printed with in the reader's language; another language's is none of theirs. */
export async function printedHonorific(
  { meetingSlug, position }: Pick<Participation, 'meetingSlug' | 'position'>,
  localization: Localization,
  args: LocaleArguments,
): Promise<string | null> {
  const { locale } = localization.request(args);
  const ownChain = localization.catalogue.chain({ locale, fallback: [] });
  const address = [`meetings/${meetingSlug}`, `participants.${position}.honorific`] as const;
  return (await localization.recordTexts.resolve(...address, locale, ownChain)).value;
}
