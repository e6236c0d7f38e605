import { FieldResolver, Resolver, Root } from 'type-graphql';
import { type EnumWords, InEnumWords } from '../graphql/enum-words.ts';
import { Alternate } from './alternate.type.ts';

@Resolver(() => Alternate)
export class AlternateResolver {
  @FieldResolver(() => String, { description: 'What the language is called.' })
  localeLabel(@Root() { locale }: Alternate, @InEnumWords() wordsFor: EnumWords): string | Promise<string> {
    return wordsFor('Locale', locale);
  }
}
