import { Field, Int, ObjectType } from 'type-graphql';
import { Localized, type LocalizedString } from '../../translation/fields/localized.decorator.ts';
import { Node } from '../graphql/node.type.ts';
import { Term } from '../term/term.type.ts';
import { FOOTNOTE_TEXTS } from './footnote.table.ts';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A note that explains a term used in the statements.',
})
export class Footnote extends Node {
  @Field(() => Int, { description: 'Its place among the footnotes, from 1.' })
  number!: number;

  @Field(() => String, {
    description:
      'The mark: `*` and the number it is printed with. It is one in all languages: `※1`, `(Note 1)` and `（注１）` are `*1`.',
  })
  mark!: string;

  @Localized(FOOTNOTE_TEXTS, 'text', { isRequired: true, description: 'The note.' })
  text?: LocalizedString;

  @Field(() => Term, { nullable: true, description: 'The term it explains.' })
  term!: Term | null;

  meetingId!: string;
  meetingSlug!: string;
}
