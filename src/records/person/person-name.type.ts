import { Extensions, Field, ObjectType } from 'type-graphql';
import type { PersonNameKind } from '../../names/person-name-form.ts';
import type { PersonNameStyle } from '../../names/person-name-style.ts';
import { LABEL_EXTENSION } from '../../translation/fields/enum-label-field.ts';
import { enumType } from '../graphql/enum-type.ts';
import type { PersonNameRow } from './person-forms.ts';

export type PreferredNameOrder = NonNullable<PersonNameRow['preferredOrder']>;

export const PersonNameStyleEnum = enumType<PersonNameStyle>('PersonNameStyle', 'How to write a name.', {
  OFFICIAL: 'As official documents do: NAKATANI Gen, 中谷 元, Mark Rutte.',
  FAMILY_FIRST: 'Nakatani Gen.',
  GIVEN_FIRST: 'Gen Nakatani.',
  FAMILY_ONLY: 'Nakatani.',
  NATIVE: 'In the language and script of the person.',
  READING: 'In kana, where the record has a reading: なかたに げん.',
  INITIALS: 'The first letters, in the usual order of the name: NG, MR; 元 for readers of Japanese.',
  SORT: 'As a sorted list has it: Nakatani, Gen; for readers of Japanese in kana.',
});

export const NameOrderEnum = enumType<PreferredNameOrder>('NameOrder', 'Which part of a name comes first.', {
  GIVEN_FIRST: 'The given name.',
  SURNAME_FIRST: 'The family name.',
});

export const PersonNameKindEnum = enumType<PersonNameKind>('PersonNameKind', 'What a written form is.', {
  LEGAL: 'The name in law.',
  OFFICIAL: 'The name that official documents use.',
  PREFERRED: 'The name the person uses.',
  BIRTH: 'The name at birth.',
  FORMER: 'A name used before.',
  ALIAS: 'Another spelling or name.',
  PEN_NAME: 'A name to write or perform under.',
  MISSPELLING: 'A mistake that was printed.',
});

@ObjectType({ simpleResolvers: true, description: 'One written form of a name.' })
export class PersonName {
  @Field(() => String, { description: 'The form as it is written, in its own order.' })
  text!: string;

  @Field(() => String, {
    description: 'The language it is written in: a BCP 47 tag, which need not be a Locale.',
  })
  tag!: string;

  @Field(() => String, { description: 'The script it is written in (ISO 15924), such as `Jpan`.' })
  script!: string;

  @Field(() => PersonNameKindEnum, { description: 'What this form is to the person.' })
  kind!: PersonNameKind;

  @Field(() => String, { nullable: true, description: 'The family name.' })
  family!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What stands before it and is not sorted by: van den.',
  })
  familyPrefix!: string | null;

  @Field(() => String, { nullable: true, description: 'The family name without its prefix.' })
  familyCore!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The family name in capitals, where its own spelling decides: McDONALD.',
  })
  familyAllCaps!: string | null;

  @Field(() => String, { nullable: true, description: 'The second family name, as of Spanish names.' })
  family2!: string | null;

  @Field(() => String, { nullable: true, description: 'The given name.' })
  given!: string | null;

  @Field(() => String, { nullable: true, description: 'The middle names.' })
  given2!: string | null;

  @Field(() => String, { nullable: true, description: 'What tells generations apart: Jr., III.' })
  generation!: string | null;

  @Field(() => String, { nullable: true, description: 'What stands behind the name: MP.' })
  credentials!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The whole name as it must be shown; it wins over all formatting.',
  })
  literal!: string | null;

  @Field(() => String, { nullable: true, description: 'How the family name is read, in kana.' })
  familyReading!: string | null;

  @Field(() => String, { nullable: true, description: 'How the given name is read, in kana.' })
  givenReading!: string | null;

  @Extensions({ [LABEL_EXTENSION]: 'The order the person wants, in words.' })
  @Field(() => NameOrderEnum, { nullable: true, description: 'The order the person wants in this form.' })
  preferredOrder!: PreferredNameOrder | null;

  @Field(() => String, { nullable: true, description: 'Where the form was read.' })
  source!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A part of a name with its reading, as HTML’s `<ruby>` has it.',
})
export class RubyPart {
  @Field(() => String, { description: 'The part as it is written: 中谷.' })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: 'How it is read, in kana: なかたに; null where no reading is recorded.',
  })
  reading!: string | null;
}
