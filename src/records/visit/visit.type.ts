import { Field, ObjectType } from 'type-graphql';
import { Localized, type LocalizedString } from '../../translation/fields/localized.decorator.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { UpdatedAt } from '../graphql/updated-at.decorator.ts';
import { VISIT_TEXTS } from './visit.table.ts';

@ObjectType({ simpleResolvers: true, description: 'One journey, and the meetings held on it.' })
export class Visit {
  @Field(() => String, { description: 'The readable part of its addresses.' })
  slug!: string;

  @Localized(VISIT_TEXTS, 'title', { description: 'What the visit is called.' })
  title?: LocalizedString;

  @Field(() => DateScalar, { description: 'Its first day, at the place.' })
  startsOn!: string;

  @Field(() => DateScalar, { description: 'Its last day, at the place.' })
  endsOn!: string;

  @UpdatedAt()
  updatedAt!: Date;

  id!: string;
  placeId!: string | null;
}
