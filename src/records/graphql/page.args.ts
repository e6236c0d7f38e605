import { ArgsType, Field, Int } from 'type-graphql';
import { AppError } from '../../kernel/app-error.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { PageArguments } from '../../storage/paging/page-arguments.ts';
import { CONTEXT_DESCRIPTIONS } from '../../translation/fields/locale.type.ts';
import { LocaleScalar } from '../../translation/fields/localize-schema.ts';
import { LocaleArgs } from './locale.args.ts';

const DEFAULT_PAGE_SIZE = 20;

@ArgsType()
export class PageArgs extends LocaleArgs implements PageArguments {
  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_PAGE_SIZE,
    description:
      'How many from the start, 100 at most. Not together with `last`, beside which only the default may stand.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what comes after this cursor.' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many from the end, 100 at most.' })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what comes before this cursor.' })
  before?: string | null;
}

/**
 * The arguments of a list whose filter or order looks at texts, with the locale context that decides which text the
 * reader is served.
 */
@ArgsType()
export class LocaleContextPageArgs extends PageArgs {
  @Field(() => [LocaleScalar], { nullable: true, description: CONTEXT_DESCRIPTIONS.fallback })
  fallback?: Locale[];

  @Field(() => Boolean, { nullable: true, description: CONTEXT_DESCRIPTIONS.strict })
  strict?: boolean;
}

/**
 * The arguments as keyset paging takes them, null being what is not given; throws INVALID_PAGE_ARGUMENTS where both
 * ends are asked for. A `first` that is the default cannot be told from one that is left out.
 */
export function pageArguments({ first, after, last, before }: PageArgs): PageArguments {
  if (last != null && first != null && first !== DEFAULT_PAGE_SIZE)
    throw new AppError('INVALID_PAGE_ARGUMENTS', { first, last });
  return last == null ? { first: first ?? DEFAULT_PAGE_SIZE, after, before } : { last, after, before };
}
