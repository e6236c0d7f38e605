import { Field, ObjectType } from 'type-graphql';
import type { SchemaElementKind } from '../../translation/descriptions/schema-elements.ts';
import { enumType } from '../graphql/enum-type.ts';

export const SchemaElementKindEnum = enumType<SchemaElementKind>(
  'SchemaElementKind',
  'What an element of the schema is.',
  {
    SCALAR: 'A type of single values, such as a text or a number.',
    OBJECT: 'A type with fields.',
    INTERFACE: 'Fields that several objects have in common.',
    UNION: 'One of several objects.',
    ENUM: 'A list of values.',
    INPUT_OBJECT: 'A type with fields that is sent.',
    FIELD: 'A field of an object or interface.',
    INPUT_FIELD: 'A field of an input object.',
    ENUM_VALUE: 'A value of an enum.',
    ARGUMENT: 'An argument of a field or directive.',
    DIRECTIVE: 'A directive.',
  },
);

@ObjectType('SchemaElement', { simpleResolvers: true, description: 'An element of the schema, in words.' })
export class SchemaElementType {
  @Field(() => String, { description: 'Where it is in the schema, such as `Query.meetings(first:)`.' })
  coordinate!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => SchemaElementKindEnum, { description: 'What it is.' })
  kind!: SchemaElementKind;

  @Field(() => String, {
    nullable: true,
    description: 'The type of its value, such as `[Meeting!]!`; null where it has none.',
  })
  type!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is, in the reader’s language.' })
  description!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it should no longer be used; null where it may be.',
  })
  deprecationReason!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A value of an enum, as a form offers it.' })
export class EnumLabel {
  @Field(() => String, { description: 'The value to send.' })
  value!: string;

  @Field(() => String, { description: 'The value in words, for the reader to choose.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'What it is, in the reader’s language.' })
  description!: string | null;
}
