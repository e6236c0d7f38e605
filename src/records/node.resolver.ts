import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver } from 'type-graphql';
import { AppError } from '../kernel/app-error.ts';
import { parseNodeId } from '../kernel/node-id.ts';
import { LocaleScalar } from '../translation/fields/localize-schema.ts';
import { LocaleArgs, LocaleContextArgs } from './graphql/locale.args.ts';
import { Node } from './graphql/node.type.ts';
import type { RequestContext } from './request-context.ts';

const MOST_IDS = 100;

@Resolver(() => Node)
export class NodeResolver {
  /** Takes the id and nothing else, or Relay's compiler does not know it for what refetches a record. */
  @Query(() => Node, {
    nullable: true,
    description:
      'Whatever has this id, in the language of the operation or of the request. A client that gives the language as an argument asks `nodes`.',
  })
  node(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'An id that the gateway has given out.' }) id: string,
  ): Promise<Node | null> {
    return load(context, id);
  }

  @Query(() => [Node], {
    nullable: 'itemsAndList',
    description:
      'Whatever has these ids, in the same order; 100 at most. An id that cannot be one is an error of its own place.',
  })
  nodes(
    @Ctx() context: RequestContext,
    @Arg('ids', () => [ID], { description: 'Ids that the gateway has given out.' }) ids: string[],
    @Args(() => LocaleContextArgs) _context: LocaleContextArgs,
  ): Promise<(Node | null | Error)[]> {
    if (ids.length > MOST_IDS) throw new AppError('TOO_MANY_IDS', { count: ids.length, limit: MOST_IDS });
    // An Error among the items becomes null and an error with the path of that item, so the others are answered.
    return Promise.all(ids.map((id) => load(context, id).catch((error: Error) => error)));
  }

  @FieldResolver(() => LocaleScalar, {
    description:
      'The language asked for at this place of the query. With `id` it is the key of a client’s cache: texts of the same record in another language are another object there.',
  })
  requestedLocale(@Ctx() { localization }: RequestContext, @Args(() => LocaleArgs) args: LocaleArgs): string {
    return localization.request(args).locale;
  }
}

async function load({ records }: RequestContext, nodeId: string): Promise<Node | null> {
  const { type, id } = parseNodeId(nodeId);
  return records.nodes.get(type)?.(id) ?? null;
}
