import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { PersonNameStyle } from '../../names/person-name-style.ts';
import { LocaleScalar } from '../../translation/fields/localize-schema.ts';
import { Reader } from '../filter/reader.ts';
import type { Connection } from '../graphql/connection.type.ts';
import { LOCALE_ARGUMENT, LocaleArgs, LocaleContextArgs } from '../graphql/locale.args.ts';
import { pageArguments, ReaderPageArgs } from '../graphql/page.args.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { Tenure } from '../office/office.type.ts';
import type { RequestContext } from '../request-context.ts';
import { Alternate } from '../slug/alternate.type.ts';
import { alternatesOf } from '../slug/alternates.ts';
import { SLUG_DESCRIPTION, slugOf } from '../slug/slug-of.ts';
import { nameOf, rubyOf } from './name-of.ts';
import { PersonFilter, PersonOrder } from './person.input.ts';
import { Person, PersonConnection } from './person.type.ts';
import { personForms } from './person-forms.ts';
import { PersonName, PersonNameStyleEnum, RubyPart } from './person-name.type.ts';
import { writtenForms } from './written-forms.ts';

@Resolver(() => Person)
export class PersonResolver {
  @Query(() => Person, { nullable: true, description: 'One person, by id or slug.' })
  person(
    @Ctx() { records, localization }: RequestContext,
    @Args(() => LocaleContextArgs) { locale }: LocaleContextArgs,
    @Arg('id', () => ID, { nullable: true, description: 'The id.' }) id?: string,
    @Arg('slug', () => String, {
      nullable: true,
      description: 'The slug, such as `nakatani-gen`: the person’s own or that of any language.',
    })
    slug?: string,
  ): Promise<Person | null> {
    const reader = new Reader(localization, { locale });
    return records.slugs.load('Person', records.people.find, { id, slug }, () => reader.chain());
  }

  @Query(() => PersonConnection, { description: 'People, by slug where no order is asked for.' })
  people(
    @Ctx() { records, localization }: RequestContext,
    @Args(() => ReaderPageArgs) args: ReaderPageArgs,
    @Arg('filter', () => PersonFilter, { nullable: true, description: 'Which of them.' })
    filter?: PersonFilter,
    @Arg('orderBy', () => [PersonOrder], { nullable: true, description: 'In which order.' })
    orderBy?: PersonOrder[],
  ): Promise<Connection<Person>> {
    return records.people.page(
      pageArguments(args),
      filter ?? {},
      new Reader(localization, args),
      orderBy ?? [],
    );
  }

  @FieldResolver(() => String, { description: SLUG_DESCRIPTION })
  slug(
    @Root() person: Person,
    @Ctx() { records, localization }: RequestContext,
    @Args(() => LocaleArgs) args: LocaleArgs,
  ): string | Promise<string> {
    return slugOf(person, localization.request(args).locale, localization, records.slugs);
  }

  @FieldResolver(() => [Alternate], {
    description: 'The pages of the person, one for each language, the default first.',
  })
  alternates(@Root() person: Person, @Ctx() { records, localization }: RequestContext): Promise<Alternate[]> {
    return alternatesOf(person, localization, records.slugs, ({ catalogue, chain }) => {
      const rows = person.nameRows.filter(({ locale }) => chain.includes(locale));
      return personForms(catalogue, person.slug, rows).length > 0;
    });
  }

  @FieldResolver(() => String, {
    description: 'The name, in the written form that readers of the language can read.',
  })
  name(
    @Root() person: Person,
    @Ctx() { localization }: RequestContext,
    @Info() { path }: GraphQLResolveInfo,
    @Arg('style', () => PersonNameStyleEnum, {
      nullable: true,
      defaultValue: 'OFFICIAL',
      description: 'How to write it.',
    })
    style: PersonNameStyle | null,
    @Arg('locale', () => LocaleScalar, { nullable: true, description: LOCALE_ARGUMENT }) locale?: string,
  ): string {
    return nameOf(person, style ?? 'OFFICIAL', localization, { locale }, path);
  }

  @FieldResolver(() => [RubyPart], {
    description: 'The name in its parts, in the order they are written, each with its reading.',
  })
  ruby(
    @Root() person: Person,
    @Ctx() { localization }: RequestContext,
    @Info() { path }: GraphQLResolveInfo,
    @Arg('locale', () => LocaleScalar, { nullable: true, description: LOCALE_ARGUMENT }) locale?: string,
  ): RubyPart[] {
    return rubyOf(person, localization, { locale }, path);
  }

  @FieldResolver(() => [PersonName], { description: 'Every written form of the name that the record has.' })
  names(@Root() person: Person, @Ctx() { localization }: RequestContext): PersonName[] {
    return writtenForms(person, localization);
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

/** Whether a tenure may cover a day: a limit the record does not tell is open, but not before it is first attested. */
function mayCover({ startsOn, endsOn, attestedOn }: Tenure, day: string): boolean {
  return (startsOn ?? attestedOn) <= day && (endsOn === null || day <= endsOn);
}
