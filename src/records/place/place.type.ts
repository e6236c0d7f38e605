import { Field, ObjectType } from 'type-graphql';
import { Localized, type LocalizedString } from '../../translation/fields/localized.decorator.ts';
import { connectionType } from '../graphql/connection.type.ts';
import { Node } from '../graphql/node.type.ts';
import { CountryCodeScalar, TimeZoneScalar } from '../graphql/scalars.ts';
import { UpdatedAt } from '../graphql/updated-at.decorator.ts';
import { PLACE_TEXTS } from './place.table.ts';

@ObjectType({ implements: Node, simpleResolvers: true, description: 'Where a meeting was held.' })
export class Place extends Node {
  @Field(() => String, { description: 'The readable part of its addresses.' })
  slug!: string;

  @Localized(PLACE_TEXTS, 'name', { isRequired: true, description: 'What the place is called.' })
  name?: LocalizedString;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'The country it lies in.' })
  countryCode!: string | null;

  @Field(() => TimeZoneScalar, { nullable: true, description: 'The time zone it keeps.' })
  timeZone!: string | null;

  @UpdatedAt()
  updatedAt!: Date;
}

export const PlaceConnection = connectionType(() => Place, 'Place');
