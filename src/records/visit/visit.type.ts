import { Field, ObjectType } from 'type-graphql';
import { Localized, type LocalizedString } from '../../translation/fields/localized.decorator.ts';
import { connectionType } from '../graphql/connection.type.ts';
import { Node } from '../graphql/node.type.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { UpdatedAt } from '../graphql/updated-at.decorator.ts';
import { VISIT_TEXTS } from './visit.table.ts';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'One journey, and the meetings held on it.',
})
export class Visit extends Node {
  @Field(() => String, { description: 'The readable part of its addresses.' })
  slug!: string;

  @Localized(VISIT_TEXTS, 'title', { isRequired: true, description: 'What the visit is called.' })
  title?: LocalizedString;

  @Field(() => DateScalar, { description: 'Its first day, at the place.' })
  startsOn!: string;

  @Field(() => DateScalar, { description: 'Its last day, at the place.' })
  endsOn!: string;

  @UpdatedAt()
  updatedAt!: Date;

  placeId!: string | null;
}

export const VisitConnection = connectionType(() => Visit, 'Visit');
