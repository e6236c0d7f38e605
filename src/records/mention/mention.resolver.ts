import { FieldResolver, Resolver, Root } from 'type-graphql';
import { type EnumWords, InEnumWords } from '../graphql/enum-words.ts';
import { Mention } from './mention.type.ts';

@Resolver(() => Mention)
export class MentionResolver {
  @FieldResolver(() => String, { description: 'What the language is called.' })
  localeLabel(@Root() { locale }: Mention, @InEnumWords() wordsFor: EnumWords): string | Promise<string> {
    return wordsFor('Locale', locale);
  }
}
