import { ArgsType, Field, Int } from 'type-graphql';
import type { PageArguments } from '../storage/page-arguments.ts';
import { LocaleArgs } from './locale.args.ts';

@ArgsType()
export class PageArgs extends LocaleArgs implements PageArguments {
  @Field(() => Int, {
    nullable: true,
    defaultValue: 20,
    description: 'How many from the start, 100 at most. Ignored where `last` is given.',
  })
  first?: number;

  @Field(() => String, { nullable: true, description: 'Only what comes after this cursor.' })
  after?: string;

  @Field(() => Int, { nullable: true, description: 'How many from the end, 100 at most.' })
  last?: number;

  @Field(() => String, { nullable: true, description: 'Only what comes before this cursor.' })
  before?: string;
}

/** As keyset paging takes them: `last` goes before `first`, which always has a value. */
export function pageArguments({ first, after, last, before }: PageArgs): PageArguments {
  return last == null ? { first, after, before } : { last, after, before };
}
