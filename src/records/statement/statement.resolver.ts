import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Footnote } from '../footnote/footnote.type.ts';
import type { Connection } from '../graphql/connection.type.ts';
import { LocaleContextPageArgs, pageArguments } from '../graphql/page.args.ts';
import { Meeting } from '../meeting/meeting.type.ts';
import { Office } from '../office/office.type.ts';
import { Person } from '../person/person.type.ts';
import type { RequestContext } from '../request-context.ts';
import { Topic } from '../topic/topic.type.ts';
import { StatementFilter } from './statement.input.ts';
import { Statement, StatementConnection } from './statement.type.ts';

@Resolver(() => Statement)
export class StatementResolver {
  @Query(() => StatementConnection, { nullable: true, description: 'Statements, the newest day first.' })
  statements(
    @Ctx() { records, localization }: RequestContext,
    @Args(() => LocaleContextPageArgs) args: LocaleContextPageArgs,
    @Arg('filter', () => StatementFilter, { nullable: true, description: 'Which of them.' })
    filter?: StatementFilter,
  ): Promise<Connection<Statement>> {
    return records.statements.page(pageArguments(args), filter ?? {}, localization.scope(args));
  }

  @FieldResolver(() => Person, { description: 'Who said it.' })
  async speaker(@Root() statement: Statement, @Ctx() { records }: RequestContext): Promise<Person> {
    return (await records.people.find(statement.speakerId)) as Person;
  }

  @FieldResolver(() => Office, { nullable: true, description: 'The office the speaker held then.' })
  office(@Root() { officeId }: Statement, @Ctx() { records }: RequestContext): Promise<Office | null> {
    return records.offices.find(officeId);
  }

  @FieldResolver(() => [Topic], { description: 'What it is about, the main topic first.' })
  topics(@Root() { uuid }: Statement, @Ctx() { records }: RequestContext): Promise<readonly Topic[]> {
    return records.topics.ofStatement(uuid);
  }

  @FieldResolver(() => [Footnote], { description: 'The footnotes whose mark stands in it.' })
  footnotes(@Root() { uuid }: Statement, @Ctx() { records }: RequestContext): Promise<readonly Footnote[]> {
    return records.footnotes.ofStatement(uuid);
  }

  @FieldResolver(() => Meeting, { description: 'The meeting it was made at.' })
  async meeting(@Root() { meetingId }: Statement, @Ctx() { records }: RequestContext): Promise<Meeting> {
    return (await records.meetings.find(meetingId)) as Meeting;
  }
}
