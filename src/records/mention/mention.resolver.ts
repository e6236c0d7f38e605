import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { LocaleContextArgs } from '../graphql/locale.args.ts';
import type { RequestContext } from '../request-context.ts';
import { STATEMENT_TEXTS } from '../statement/statement.table.ts';
import { Statement } from '../statement/statement.type.ts';
import { Mention } from './mention.type.ts';
import { mentionsIn } from './mentions-in.ts';

@Resolver(() => Statement)
export class MentionResolver {
  @FieldResolver(() => [Mention], {
    description:
      'The people, organizations and terms that its `body` in the same language names, where they stand.',
  })
  async mentions(
    @Root() statement: Statement,
    @Ctx() { records, localization }: RequestContext,
    @Info() { path }: GraphQLResolveInfo,
    @Args(() => LocaleContextArgs) args: LocaleContextArgs,
  ): Promise<readonly Mention[]> {
    const body = await localization.text(STATEMENT_TEXTS.at(statement, 'body'), args, path);
    return body.value === null ? [] : mentionsIn(body, statement.speakerId, localization.catalogue, records);
  }
}
