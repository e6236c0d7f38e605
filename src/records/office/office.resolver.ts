import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Connection } from '../graphql/connection.type.ts';
import { PageArgs, pageArguments } from '../graphql/page.args.ts';
import { Person } from '../person/person.type.ts';
import type { RequestContext } from '../request-context.ts';
import { rootFields } from '../root-fields.ts';
import { Office, OfficeConnection, Tenure, TenureConnection } from './office.type.ts';

@Resolver(() => Office)
class OfficeResolver {
  @FieldResolver(() => TenureConnection, {
    nullable: true,
    description: 'Who holds it or has held it, the latest that the record shows first.',
  })
  holders(
    @Root() { uuid }: Office,
    @Ctx() { records }: RequestContext,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<Tenure>> {
    return records.offices.tenuresOf('Office', uuid, pageArguments(args));
  }
}

@Resolver(() => Tenure)
class TenureResolver {
  @FieldResolver(() => Person, { description: 'The person.' })
  async person(@Root() { personId }: Tenure, @Ctx() { records }: RequestContext): Promise<Person> {
    return (await records.people.find(personId)) as Person;
  }
}

export const OFFICE_RESOLVERS = [
  OfficeResolver,
  TenureResolver,
  rootFields({
    type: Office,
    connection: OfficeConnection,
    typename: 'Office',
    one: { name: 'office', description: 'One office.' },
    all: { name: 'offices', description: 'All offices, by title in the order of the reader’s language.' },
    service: (records) => records.offices,
  }),
] as const;
