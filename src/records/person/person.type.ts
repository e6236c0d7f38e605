import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '../connection.type.ts';
import { enumType } from '../enum-type.ts';
import { Node } from '../node.type.ts';
import { CountryCodeScalar } from '../scalars.ts';
import type { PersonNameRow } from './person-forms.ts';

export type PersonNameStyle =
  | 'OFFICIAL'
  | 'FAMILY_FIRST'
  | 'GIVEN_FIRST'
  | 'FAMILY_ONLY'
  | 'NATIVE'
  | 'READING';
export type PersonNameKind = PersonNameRow['kind'];

export const PersonNameStyleEnum = enumType<PersonNameStyle>('PersonNameStyle', 'How to write a name.', {
  OFFICIAL: 'As official documents do: NAKATANI Gen, 中谷 元, Mark Rutte.',
  FAMILY_FIRST: 'Nakatani Gen.',
  GIVEN_FIRST: 'Gen Nakatani.',
  FAMILY_ONLY: 'Nakatani.',
  NATIVE: 'In the language and script of the person.',
  READING: 'In kana, where the record has a reading: なかたに げん.',
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
  language!: string;

  @Field(() => String, { description: 'The script it is written in (ISO 15924), such as `Jpan`.' })
  script!: string;

  @Field(() => PersonNameKindEnum, { description: 'What this form is to the person.' })
  kind!: PersonNameKind;

  @Field(() => String, { nullable: true, description: 'The family name.' })
  family!: string | null;

  @Field(() => String, { nullable: true, description: 'The given name.' })
  given!: string | null;

  @Field(() => String, { nullable: true, description: 'How the family name is read, in kana.' })
  familyReading!: string | null;

  @Field(() => String, { nullable: true, description: 'How the given name is read, in kana.' })
  givenReading!: string | null;

  @Field(() => String, { nullable: true, description: 'Where the form was read.' })
  source!: string | null;
}

@ObjectType({ implements: Node, simpleResolvers: true, description: 'Somebody who takes part in meetings.' })
export class Person extends Node {
  @Field(() => String, { description: 'The readable part of its addresses.' })
  slug!: string;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'The country the person speaks for.' })
  countryCode!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The culture of the name: a BCP 47 tag, such as `ja` or `nl`.',
  })
  nameLocale!: string | null;

  nameRows!: readonly PersonNameRow[];
}

export const PersonConnection = connectionType(() => Person, 'Person');
