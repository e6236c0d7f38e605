import { Field, ObjectType } from 'type-graphql';
import { Localized, type LocalizedString } from '../../translation/fields/localized.decorator.ts';

@ObjectType({ simpleResolvers: true, description: 'A term of art, as the glossary has it.' })
export class Term {
  @Field(() => String, { description: 'The readable part of its addresses.' })
  slug!: string;

  @Localized({ namespace: 'terms', key: '{slug}.name', description: 'The term in full.' })
  name?: LocalizedString;

  @Localized({ namespace: 'terms', key: '{slug}.short', description: 'Its short form, where there is one.' })
  short?: LocalizedString;

  @Localized({ namespace: 'terms', key: '{slug}.definition', description: 'What it means.' })
  definition?: LocalizedString;
}
