import { Resolver, Root } from 'type-graphql';
import { countLabel } from '../../formats/count-label.ts';
import type { LabelIn } from '../../formats/in-one-language.ts';
import { Label } from '../graphql/label.decorator.ts';
import { rootFields } from '../root-fields.ts';
import { Organization, OrganizationConnection } from './organization.type.ts';

@Resolver(() => Organization)
class OrganizationResolver {
  @Label({
    madeOf: 'FACTS',
    nullable: true,
    description: 'How many members it has, in words: 32 member states.',
  })
  memberCountLabel(@Root() { memberCount, kind }: Organization): LabelIn {
    return ({ labels }) => (memberCount === null ? null : countLabel(labels, 'members', kind, memberCount));
  }
}

export const ORGANIZATION_RESOLVERS = [
  OrganizationResolver,
  rootFields({
    type: Organization,
    connection: OrganizationConnection,
    typename: 'Organization',
    one: { name: 'organization', description: 'One organization.' },
    all: {
      name: 'organizations',
      description: 'All organizations, by name in the order of the reader’s language.',
    },
    service: (records) => records.organizations,
  }),
] as const;
