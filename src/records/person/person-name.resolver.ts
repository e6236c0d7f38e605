import { FieldResolver, Resolver, Root } from 'type-graphql';
import { type EnumWords, InEnumWords } from '../graphql/enum-words.ts';
import { PersonName } from './person-name.type.ts';

@Resolver(() => PersonName)
export class PersonNameResolver {
  @FieldResolver(() => String, { nullable: true, description: 'The order the person wants, in words.' })
  preferredOrderLabel(
    @Root() { preferredOrder }: PersonName,
    @InEnumWords() wordsFor: EnumWords,
  ): string | Promise<string> | null {
    return preferredOrder && wordsFor('NameOrder', preferredOrder);
  }
}
