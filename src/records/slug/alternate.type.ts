import { Field, ObjectType } from 'type-graphql';
import { LocaleScalar } from '../../translation/fields/localize-schema.ts';

@ObjectType({ simpleResolvers: true, description: 'The page of a record in one language.' })
export class Alternate {
  @Field(() => LocaleScalar, { description: 'The language, as `locale` arguments take it.' })
  locale!: string;

  @Field(() => String, { description: 'Its BCP 47 tag, for `hreflang` and `<html lang>`.' })
  tag!: string;

  @Field(() => String, { description: 'The slug of the record in the language.' })
  slug!: string;

  @Field(() => Boolean, {
    description: 'Whether it is the language of those who ask for no other: `hreflang="x-default"`.',
  })
  isDefault!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether the record has words in this very language, not only in a parent of it: a meeting its title, a person a name.',
  })
  isTranslated!: boolean;
}
