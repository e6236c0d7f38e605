import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LocaleScalar } from '../../translation/localize-schema.ts';
import { LOCALE_ARGUMENT } from '../locale.args.ts';
import { Office } from '../office/office.type.ts';
import { Organization } from '../organization/organization.type.ts';
import { Person } from '../person/person.type.ts';
import { countryName, personLabel } from '../person/person-label.ts';
import type { RequestContext } from '../request-context.ts';
import { Participation } from './participation.type.ts';

@Resolver(() => Participation)
export class ParticipationResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'The person, where it is one.' })
  person(
    @Root() { personId }: Participation,
    @Ctx() { records }: RequestContext,
  ): Promise<Person | null> | null {
    return personId === null ? null : records.people.byId.load(personId);
  }

  @FieldResolver(() => Office, { nullable: true, description: 'The office the person held then.' })
  office(
    @Root() { officeId }: Participation,
    @Ctx() { records }: RequestContext,
  ): Promise<Office | null> | null {
    return officeId === null ? null : records.offices.byId.load(officeId);
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'The organization taking part or represented.',
  })
  organization(
    @Root() { organizationId }: Participation,
    @Ctx() { records }: RequestContext,
  ): Promise<Organization | null> | null {
    return organizationId === null ? null : records.organizations.byId.load(organizationId);
  }

  @FieldResolver(() => String, {
    description: 'The participant for a list: a person with the office, or a name.',
  })
  async label(
    @Root() { personId, officeId, organizationId, countryCode, meetingSlug, position }: Participation,
    @Ctx() { records, localization }: RequestContext,
    @Arg('locale', () => LocaleScalar, { nullable: true, description: LOCALE_ARGUMENT }) locale?: string,
  ): Promise<string> {
    const [person, office, organization] = await Promise.all([
      personId === null ? null : records.people.byId.load(personId),
      officeId === null ? null : records.offices.byId.load(officeId),
      organizationId === null ? null : records.organizations.byId.load(organizationId),
    ]);
    if (person !== null) return personLabel('participant', person, office, localization, { locale });
    const request = localization.request({ locale });
    const chain = localization.catalogue.chain(request);
    const address = [`meetings/${meetingSlug}`, `participants.${position}.printed`] as const;
    const printed = await localization.recordTexts.resolve(...address, request.locale, chain);
    if (printed.value !== null) return printed.value;
    if (organization !== null) {
      const name = localization.catalogue.text('organizations', `${organization.slug}.name`, request);
      if (name.value !== null) return name.value;
    }
    return countryCode === null ? (organization?.slug ?? '') : countryName(countryCode, request.locale);
  }
}
