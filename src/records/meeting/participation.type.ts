import { Field, Int, ObjectType } from 'type-graphql';
import { Localized, type LocalizedString } from '../../translation/fields/localized.decorator.ts';
import { connectionType } from '../graphql/connection.type.ts';
import { enumType } from '../graphql/enum-type.ts';
import { CountryCodeScalar } from '../graphql/scalars.ts';
import { PARTICIPATION_TEXTS, type participationRole } from './meeting.table.ts';

export type ParticipationRole = (typeof participationRole.enumValues)[number];

export const ParticipationRoleEnum = enumType<ParticipationRole>(
  'ParticipationRole',
  'The part taken in a meeting.',
  {
    HOST: 'Receives the others.',
    CHAIR: 'Leads the meeting.',
    DELEGATE: 'Represents the side whose record this is.',
    COUNTERPART: 'Represents the other side.',
    ATTENDEE: 'Is there.',
  },
);

@ObjectType({ simpleResolvers: true, description: 'A person, an organization or a country at a meeting.' })
export class Participation {
  @Field(() => Int, { description: 'Its place among the participants, from 1.' })
  position!: number;

  @Field(() => ParticipationRoleEnum, { description: 'The part taken.' })
  role!: ParticipationRole;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'The country taking part or represented.' })
  countryCode!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many are meant, of a group such as member states.' })
  count!: number | null;

  @Localized(PARTICIPATION_TEXTS, 'printed', { description: 'The participant exactly as printed.' })
  printed?: LocalizedString;

  @Localized(PARTICIPATION_TEXTS, 'name', { description: 'The name exactly as printed.' })
  printedName?: LocalizedString;

  @Localized(PARTICIPATION_TEXTS, 'honorific', { description: 'The honorific exactly as printed.' })
  printedHonorific?: LocalizedString;

  @Localized(PARTICIPATION_TEXTS, 'office', { description: 'The office exactly as printed.' })
  printedOffice?: LocalizedString;

  meetingId!: string;
  meetingSlug!: string;
  personId!: string | null;
  officeId!: string | null;
  organizationId!: string | null;
}

export const ParticipationConnection = connectionType(() => Participation, 'Participation');
