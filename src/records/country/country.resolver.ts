import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, type ClassType, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { type CountryNameStyle, countryName } from '../../formats/country-name.ts';
import { LocaleArgs } from '../graphql/locale.args.ts';
import { Participation } from '../meeting/participation.type.ts';
import { Office } from '../office/office.type.ts';
import { Organization } from '../organization/organization.type.ts';
import { Person } from '../person/person.type.ts';
import { Place } from '../place/place.type.ts';
import type { RequestContext } from '../request-context.ts';
import { Country, CountryNameStyleEnum } from './country.type.ts';

@Resolver(() => Country)
export class CountryResolver {
  @FieldResolver(() => String, { description: 'What the country is called.' })
  name(
    @Root() { code }: Country,
    @Ctx() { localization }: RequestContext,
    @Info() { path }: GraphQLResolveInfo,
    @Args(() => LocaleArgs) args: LocaleArgs,
    @Arg('style', () => CountryNameStyleEnum, { defaultValue: 'COMMON', description: 'How to name it.' })
    style: CountryNameStyle,
  ): string {
    const { locale } = localization.request(args);
    // CLDR names a country in every language.
    localization.noteServed(locale, locale, path);
    return countryName(localization.catalogue, code, style, locale);
  }
}

/** Gives a type that has a `countryCode` the field `country` beside it. */
function countryOf<Item extends { countryCode: string | null }>(item: ClassType<Item>) {
  @Resolver(() => item)
  class CountryOfResolver {
    @FieldResolver(() => Country, { nullable: true, description: 'The country of `countryCode`.' })
    country(@Root() { countryCode }: Item): Country | null {
      return countryCode === null ? null : { code: countryCode };
    }
  }
  return CountryOfResolver;
}

export const COUNTRY_RESOLVERS = [
  CountryResolver,
  countryOf(Office),
  countryOf(Organization),
  countryOf(Participation),
  countryOf(Person),
  countryOf(Place),
] as const;
