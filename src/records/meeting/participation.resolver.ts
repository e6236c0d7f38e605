import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { countLabel } from '../../formats/count-label.ts';
import type { LabelIn } from '../../formats/in-one-language.ts';
import { Label } from '../graphql/label.decorator.ts';
import { Office } from '../office/office.type.ts';
import { Organization } from '../organization/organization.type.ts';
import { Person } from '../person/person.type.ts';
import { type PersonLabelStyle, PersonLabelStyleEnum } from '../person/person-label.type.ts';
import type { RequestContext } from '../request-context.ts';
import { participantLabel } from './participant-label.ts';
import { Participation } from './participation.type.ts';

@Resolver(() => Participation)
export class ParticipationResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'The person, where it is one.' })
  person(@Root() { personId }: Participation, @Ctx() { records }: RequestContext): Promise<Person | null> {
    return records.people.find(personId);
  }

  @FieldResolver(() => Office, { nullable: true, description: 'The office the person held then.' })
  office(@Root() { officeId }: Participation, @Ctx() { records }: RequestContext): Promise<Office | null> {
    return records.offices.find(officeId);
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'The organization taking part or represented.',
  })
  organization(
    @Root() { organizationId }: Participation,
    @Ctx() { records }: RequestContext,
  ): Promise<Organization | null> {
    return records.organizations.find(organizationId);
  }

  @Label({
    madeOf: 'TEXTS',
    description: 'The participant for a list: a person with the office, or a name.',
  })
  label(
    @Root() participation: Participation,
    @Ctx() { records }: RequestContext,
    @Arg('style', () => PersonLabelStyleEnum, {
      defaultValue: 'FULL',
      description: 'How to name a person; of an organization or a country it changes nothing.',
    })
    style: PersonLabelStyle,
  ): LabelIn {
    return (language) => participantLabel(participation, style, records, language);
  }

  @Label({
    madeOf: 'FACTS',
    nullable: true,
    description: 'How many are meant, of a group, in words: 32 member states.',
  })
  async countLabel(
    @Root() { count, organizationId }: Participation,
    @Ctx() { records }: RequestContext,
  ): Promise<LabelIn> {
    if (count === null) return () => null;
    const organization = await records.organizations.find(organizationId);
    return ({ labels }) => countLabel(labels, 'members', organization?.kind ?? 'none', count);
  }
}
