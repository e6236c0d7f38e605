import { Arg, type ClassType, FieldResolver, Resolver, Root } from 'type-graphql';
import { type CountryNameStyle, countryName } from '../../formats/country-name.ts';
import type { LabelIn } from '../../formats/in-one-language.ts';
import { Label } from '../graphql/label.decorator.ts';
import { Participation } from '../meeting/participation.type.ts';
import { Office } from '../office/office.type.ts';
import { Organization } from '../organization/organization.type.ts';
import { Person } from '../person/person.type.ts';
import { Place } from '../place/place.type.ts';
import { Country, CountryNameStyleEnum } from './country.type.ts';

@Resolver(() => Country)
export class CountryResolver {
  @Label({ madeOf: 'FACTS', description: 'What the country is called.' })
  name(
    @Root() { code }: Country,
    @Arg('style', () => CountryNameStyleEnum, { defaultValue: 'COMMON', description: 'How to name it.' })
    style: CountryNameStyle,
  ): LabelIn {
    // CLDR names a country in every language.
    return (language) => ({
      text: countryName(language, code, style),
      locale: language.locale,
      completeness: 'ALL',
    });
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
