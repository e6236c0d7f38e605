import { Field, InputType } from 'type-graphql';
import { TextFilter } from '../filter/text-filter.input.ts';
import { TranslationFilter } from '../filter/translation-filter.input.ts';
import { CountryCodeScalar } from '../scalars.ts';

@InputType({ description: 'Which people. All conditions that are given must hold.' })
export class PersonFilter {
  @Field(() => TextFilter, {
    nullable: true,
    description:
      'Whose name is so: in either order, with or without a space, in writing or in reading. `scope: ANY_LOCALE` looks at every written form.',
  })
  name?: TextFilter;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'Who speak for this country.' })
  countryCode?: string;

  @Field(() => TranslationFilter, { nullable: true, description: 'Whose name exists in these languages.' })
  translations?: TranslationFilter;
}
