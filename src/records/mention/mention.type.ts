import { Field, Int, ObjectType } from 'type-graphql';
import type { Locale } from '../../kernel/locale.ts';
import { LocaleScalar } from '../../translation/fields/localize-schema.ts';
import { Organization } from '../organization/organization.type.ts';
import { Person } from '../person/person.type.ts';
import { Term } from '../term/term.type.ts';

@ObjectType({
  simpleResolvers: true,
  description:
    'A place in a text that names a record: one of `person`, `organization` and `term`. The places are in the order of the text and do not overlap.',
})
export class Mention {
  @Field(() => Int, {
    description: 'Where it begins, from 0, in UTF-16 code units: `body.slice(start, end)` in JavaScript.',
  })
  start!: number;

  @Field(() => Int, { description: 'Where it ends: the place behind its last code unit.' })
  end!: number;

  @Field(() => String, { description: 'What is written there.' })
  text!: string;

  @Field(() => LocaleScalar, { description: 'The language of the text that was served.' })
  locale!: Locale;

  @Field(() => Person, { nullable: true, description: 'The person who is named.' })
  person!: Person | null;

  @Field(() => Organization, { nullable: true, description: 'The organization that is named.' })
  organization!: Organization | null;

  @Field(() => Term, { nullable: true, description: 'The term that is used.' })
  term!: Term | null;
}
