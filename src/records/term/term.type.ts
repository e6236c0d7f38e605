import { Field, ObjectType } from 'type-graphql';
import { Localized, type LocalizedString } from '../../translation/fields/localized.decorator.ts';
import { connectionType } from '../graphql/connection.type.ts';
import { Node } from '../graphql/node.type.ts';
import { UpdatedAt } from '../graphql/updated-at.decorator.ts';
import { TERM_TEXTS } from './term.table.ts';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A term of art, as the glossary has it.',
})
export class Term extends Node {
  @Field(() => String, { description: 'The readable part of its addresses.' })
  slug!: string;

  @Localized(TERM_TEXTS, 'name', { isRequired: true, description: 'The term in full.' })
  name?: LocalizedString;

  @Localized(TERM_TEXTS, 'short', { description: 'Its short form, where there is one.' })
  short?: LocalizedString;

  @Localized(TERM_TEXTS, 'definition', { description: 'What it means.' })
  definition?: LocalizedString;

  @UpdatedAt()
  updatedAt!: Date;
}

export const TermConnection = connectionType(() => Term, 'Term');
