import { Field, ObjectType } from 'type-graphql';
import type { CountryNameStyle } from '../../formats/country-name.ts';
import { enumType } from '../graphql/enum-type.ts';
import { CountryCodeScalar } from '../graphql/scalars.ts';

export const CountryNameStyleEnum = enumType<CountryNameStyle>('CountryNameStyle', 'How to name a country.', {
  COMMON: 'South Korea; 韓国.',
  OFFICIAL: 'Republic of Korea; 大韓民国.',
  SHORT: 'ROK; 韓国. UK; 英国.',
  IN_TEXT: 'As it stands in a sentence: the Republic of Korea; 韓国.',
});

@ObjectType({ simpleResolvers: true, description: 'A country.' })
export class Country {
  @Field(() => CountryCodeScalar, { description: 'Two letters of ISO 3166-1.' })
  code!: string;
}
