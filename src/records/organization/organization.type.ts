import { Field, Int, ObjectType } from 'type-graphql';
import { Localized, type LocalizedString } from '../../translation/fields/localized.decorator.ts';
import { connectionType } from '../graphql/connection.type.ts';
import { enumType } from '../graphql/enum-type.ts';
import { Node } from '../graphql/node.type.ts';
import { CountryCodeScalar } from '../graphql/scalars.ts';
import { UpdatedAt } from '../graphql/updated-at.decorator.ts';
import { ORGANIZATION_TEXTS, type organizationKind } from './organization.table.ts';

export type OrganizationKind = (typeof organizationKind.enumValues)[number];

export const OrganizationKindEnum = enumType<OrganizationKind>(
  'OrganizationKind',
  'What an organization is.',
  {
    INTERNATIONAL_ORGANIZATION: 'States are its members.',
    GOVERNMENT_BODY: 'A ministry or another body of a government.',
    ARMED_FORCES: 'Armed forces, or a part of them.',
    PARTNERSHIP: 'A circle of states without an organization of its own.',
    CENTRE: 'A centre of expertise.',
  },
);

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'An organization that meets, or that offices belong to.',
})
export class Organization extends Node {
  @Field(() => String, { description: 'The readable part of its addresses.' })
  slug!: string;

  @Localized(ORGANIZATION_TEXTS, 'name', { isRequired: true, description: 'Its name in full.' })
  name?: LocalizedString;

  @Localized(ORGANIZATION_TEXTS, 'short', { description: 'Its short name.' })
  short?: LocalizedString;

  @Field(() => OrganizationKindEnum, { description: 'What it is.' })
  kind!: OrganizationKind;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'The country it belongs to.' })
  countryCode!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many states are members.' })
  memberCount!: number | null;

  @UpdatedAt()
  updatedAt!: Date;
}

export const OrganizationConnection = connectionType(() => Organization, 'Organization');
