import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '../graphql/connection.type.ts';
import { Node } from '../graphql/node.type.ts';
import { CountryCodeScalar } from '../graphql/scalars.ts';
import { UpdatedAt } from '../graphql/updated-at.decorator.ts';
import type { PersonNameRow } from './person-forms.ts';

@ObjectType({ implements: Node, simpleResolvers: true, description: 'Somebody who takes part in meetings.' })
export class Person extends Node {
  declare typename: 'Person';

  /** The person's own slug; the field `slug` is the reader's. */
  slug!: string;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'The country the person speaks for.' })
  countryCode!: string | null;

  @Field(() => String, {
    name: 'nameLocaleTag',
    // It is read from the row under CLDR's name for it.
    simple: false,
    nullable: true,
    description: 'The culture of the name: a BCP 47 tag, such as `ja` or `nl`.',
  })
  nameLocale!: string | null;

  @UpdatedAt('When a fact or a form of the name, in any language, was last changed: the offices held count.')
  updatedAt!: Date;

  nameRows!: readonly PersonNameRow[];
}

export const PersonConnection = connectionType(() => Person, 'Person');
