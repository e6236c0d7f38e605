import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../graphql/connection.type.ts';
import { LocaleContextPageArgs, pageArguments } from '../graphql/page.args.ts';
import { RecordReferenceArgs } from '../graphql/record-reference.args.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { Tenure } from '../office/office.type.ts';
import type { RequestContext } from '../request-context.ts';
import { PersonFilter, PersonOrder } from './person.input.ts';
import { Person, PersonConnection } from './person.type.ts';

@Resolver(() => Person)
export class PersonResolver {
  @Query(() => Person, { nullable: true, description: 'One person.' })
  person(
    @Ctx() { records, localization }: RequestContext,
    @Args(() => RecordReferenceArgs) args: RecordReferenceArgs,
  ): Promise<Person | null> {
    return records.slugs.load('Person', records.people.find, args, localization);
  }

  @Query(() => PersonConnection, {
    nullable: true,
    description: 'People, by slug where no order is asked for.',
  })
  people(
    @Ctx() { records, localization }: RequestContext,
    @Args(() => LocaleContextPageArgs) args: LocaleContextPageArgs,
    @Arg('filter', () => PersonFilter, { nullable: true, description: 'Which of them.' })
    filter?: PersonFilter,
    @Arg('orderBy', () => [PersonOrder], { nullable: true, description: 'In which order.' })
    orderBy?: PersonOrder[],
  ): Promise<Connection<Person>> {
    return records.people.page(pageArguments(args), filter ?? {}, localization.scope(args), orderBy ?? []);
  }

  @FieldResolver(() => [Tenure], { description: 'The offices the person holds, or held on a day.' })
  async offices(
    @Root() person: Person,
    @Ctx() { records }: RequestContext,
    @Arg('on', () => DateScalar, { nullable: true, description: 'Only what was held on this day.' })
    on?: string,
  ): Promise<readonly Tenure[]> {
    const tenures = await records.offices.tenuresOfPerson(person.uuid);
    return on == null ? tenures : tenures.filter((tenure) => mayCover(tenure, on));
  }
}

/**
 * True where a tenure may cover a day: a limit that the record does not give is open, but not before it is first
 * attested.
 */
function mayCover({ startsOn, endsOn, attestedOn }: Tenure, day: string): boolean {
  return (startsOn ?? attestedOn) <= day && (endsOn === null || day <= endsOn);
}
