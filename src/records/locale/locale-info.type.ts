import { Extensions, Field, ObjectType } from 'type-graphql';
import { LABEL_EXTENSION } from '../../translation/fields/enum-label-field.ts';
import { LocaleScalar } from '../../translation/fields/localize-schema.ts';
import { enumType } from '../graphql/enum-type.ts';

export type TextDirection = 'LTR' | 'RTL';

export const TextDirectionEnum = enumType<TextDirection>('TextDirection', 'Which way a script runs.', {
  LTR: 'From left to right.',
  RTL: 'From right to left.',
});

@ObjectType('LocaleInfo', { simpleResolvers: true, description: 'A language the record is served in.' })
export class LocaleInfoType {
  /** The locale has no label beside it: its `name` is what it is called. */
  @Extensions({ [LABEL_EXTENSION]: false })
  @Field(() => LocaleScalar, { description: 'The value to give to `locale` arguments.' })
  locale!: string;

  @Field(() => String, { description: 'Its BCP 47 tag, for `Accept-Language` and `<html lang>`.' })
  tag!: string;

  @Field(() => String, { description: 'What the language is called in itself.' })
  endonym!: string;

  @Field(() => TextDirectionEnum, { description: 'Which way it is written.' })
  direction!: TextDirection;

  @Field(() => Boolean, { description: 'Whether it is served to those who ask for nothing else.' })
  isDefault!: boolean;
}
