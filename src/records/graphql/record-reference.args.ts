import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { LocaleContextArgs } from './locale.args.ts';

@InputType({ description: 'A record, named by its id or by its slug.' })
export class RecordReference {
  @Field(() => ID, { nullable: true, description: 'Its id.' })
  id?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Its slug: its own or, where a language gives it one, that of any language. Case and width make no difference.',
  })
  slug?: string | null;
}

const USE_BY = 'Use `by`, which says in its type that exactly one is given.';

/** The arguments of every field of the root that finds one record: `Records.slugs.load` takes them as they are. */
@ArgsType()
export class RecordReferenceArgs extends LocaleContextArgs {
  @Field(() => RecordReference, {
    nullable: true,
    description:
      'Which record. It must be given; it is nullable as long as `id` and `slug` are there as well.',
  })
  by?: RecordReference | null;

  @Field(() => ID, { nullable: true, description: 'Its id.', deprecationReason: USE_BY })
  id?: string | null;

  @Field(() => String, { nullable: true, description: 'Its slug.', deprecationReason: USE_BY })
  slug?: string | null;
}
