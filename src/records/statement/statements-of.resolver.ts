import { Args, type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Connection } from '../graphql/connection.type.ts';
import type { Node } from '../graphql/node.type.ts';
import { PageArgs, pageArguments } from '../graphql/page.args.ts';
import { Meeting } from '../meeting/meeting.type.ts';
import { Organization } from '../organization/organization.type.ts';
import { Person } from '../person/person.type.ts';
import type { RequestContext } from '../request-context.ts';
import { Topic } from '../topic/topic.type.ts';
import { type Statement, StatementConnection } from './statement.type.ts';
import type { ParentOfStatements } from './statement-list.ts';

/** Gives a type the field `statements`. */
function statementsOf<Item extends Node>(
  type: ClassType<Item>,
  parent: ParentOfStatements,
  description: string,
) {
  @Resolver(() => type)
  class StatementsOfResolver {
    @FieldResolver(() => StatementConnection, { nullable: true, description })
    statements(
      @Root() { uuid }: Item,
      @Ctx() { records }: RequestContext,
      @Args(() => PageArgs) args: PageArgs,
    ): Promise<Connection<Statement>> {
      return records.statements.pageOf(parent, uuid, pageArguments(args));
    }
  }
  return StatementsOfResolver;
}

export const STATEMENTS_OF_RESOLVERS = [
  statementsOf(Meeting, 'Meeting', 'What was said, in order.'),
  statementsOf(
    Organization,
    'Organization',
    'What was said by those who then held an office of it, the newest day first.',
  ),
  statementsOf(Person, 'Person', 'What the person said, the newest day first.'),
  statementsOf(Topic, 'Topic', 'What was said about it, the newest day first.'),
] as const;
