import { Field, ObjectType } from 'type-graphql';
import { LocaleScalar } from '../../translation/fields/localize-schema.ts';
import { connectionType } from '../graphql/connection.type.ts';
import { Node } from '../graphql/node.type.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { UpdatedAt } from '../graphql/updated-at.decorator.ts';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A published text that the record was made from.',
})
export class SourceDocument extends Node {
  @Field(() => String, { description: 'The readable part of its addresses.' })
  slug!: string;

  @Field(() => LocaleScalar, { nullable: true, description: 'The language it was published in.' })
  locale!: string | null;

  @Field(() => String, { nullable: true, description: 'Who published it, as printed.' })
  publisher!: string | null;

  @Field(() => String, { nullable: true, description: 'Its address on the web.' })
  url!: string | null;

  @Field(() => DateScalar, { description: 'The day it was published.' })
  publishedOn!: string;

  @Field(() => String, { nullable: true, description: 'sha256 of the bytes received, in hexadecimal.' })
  hash!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The text as received; null where only its address is known.',
  })
  body!: string | null;

  @UpdatedAt('When a fact about it was last changed.')
  updatedAt!: Date;
}

export const SourceDocumentConnection = connectionType(() => SourceDocument, 'SourceDocument');
