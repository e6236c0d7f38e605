import { Field, ObjectType } from 'type-graphql';
import { Localized, type LocalizedString } from '../../translation/fields/localized.decorator.ts';
import { connectionType } from '../graphql/connection.type.ts';
import { Node } from '../graphql/node.type.ts';
import { UpdatedAt } from '../graphql/updated-at.decorator.ts';
import { TOPIC_TEXTS } from './topic.table.ts';

@ObjectType({ implements: Node, simpleResolvers: true, description: 'What a statement is about.' })
export class Topic extends Node {
  @Field(() => String, { description: 'The readable part of its addresses.' })
  slug!: string;

  @Localized(TOPIC_TEXTS, 'name', { isRequired: true, description: 'What the topic is called.' })
  name?: LocalizedString;

  @UpdatedAt()
  updatedAt!: Date;
}

export const TopicConnection = connectionType(() => Topic, 'Topic');
