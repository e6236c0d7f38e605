import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { inOneLanguage } from '../../formats/in-one-language.ts';
import { Reader } from '../filter/reader.ts';
import { Footnote } from '../footnote/footnote.type.ts';
import type { Connection } from '../graphql/connection.type.ts';
import { IN_ONE_LANGUAGE, LocaleContextArgs } from '../graphql/locale.args.ts';
import { pageArguments, ReaderPageArgs } from '../graphql/page.args.ts';
import { Meeting } from '../meeting/meeting.type.ts';
import { Mention } from '../mention/mention.type.ts';
import { mentionsIn } from '../mention/mentions-in.ts';
import { Office } from '../office/office.type.ts';
import { Person } from '../person/person.type.ts';
import { type PersonLabelStyle, PersonLabelStyleEnum } from '../person/person-label.type.ts';
import type { RequestContext } from '../request-context.ts';
import { Topic } from '../topic/topic.type.ts';
import { speakerLabel } from './speaker-label.ts';
import { StatementFilter } from './statement.input.ts';
import { STATEMENT_TEXTS } from './statement.table.ts';
import { Statement, StatementConnection } from './statement.type.ts';

@Resolver(() => Statement)
export class StatementResolver {
  @Query(() => StatementConnection, { description: 'Statements, the newest day first.' })
  statements(
    @Ctx() { records, localization }: RequestContext,
    @Args(() => ReaderPageArgs) args: ReaderPageArgs,
    @Arg('filter', () => StatementFilter, { nullable: true, description: 'Which of them.' })
    filter?: StatementFilter,
  ): Promise<Connection<Statement>> {
    return records.statements.page(pageArguments(args), filter ?? {}, new Reader(localization, args));
  }

  @FieldResolver(() => Person, { description: 'Who said it.' })
  async speaker(@Root() statement: Statement, @Ctx() { records }: RequestContext): Promise<Person> {
    return (await records.people.byId.load(statement.speakerId)) as Person;
  }

  @FieldResolver(() => Office, { nullable: true, description: 'The office the speaker held then.' })
  office(@Root() { officeId }: Statement, @Ctx() { records }: RequestContext): Promise<Office | null> | null {
    return officeId === null ? null : records.offices.byId.load(officeId);
  }

  @FieldResolver(() => String, {
    description: `Who said it, with the office held then: Defense Minister Nakatani. ${IN_ONE_LANGUAGE}`,
  })
  speakerLabel(
    @Root() statement: Statement,
    @Ctx() { records, localization }: RequestContext,
    @Info() { path }: GraphQLResolveInfo,
    @Args(() => LocaleContextArgs) args: LocaleContextArgs,
    @Arg('style', () => PersonLabelStyleEnum, {
      defaultValue: 'SHORT',
      description: 'How to name the speaker.',
    })
    style: PersonLabelStyle,
  ): Promise<string> {
    return inOneLanguage(localization, args, path, (locale) =>
      speakerLabel(statement, style, records, localization, locale),
    );
  }

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

  @FieldResolver(() => [Topic], { description: 'What it is about, the main topic first.' })
  topics(@Root() { uuid }: Statement, @Ctx() { records }: RequestContext): Promise<readonly Topic[]> {
    return records.topics.ofStatement.load(uuid);
  }

  @FieldResolver(() => [Footnote], { description: 'The footnotes whose mark stands in it.' })
  footnotes(@Root() { uuid }: Statement, @Ctx() { records }: RequestContext): Promise<readonly Footnote[]> {
    return records.footnotes.ofStatement.load(uuid);
  }

  @FieldResolver(() => Meeting, { description: 'The meeting it was made at.' })
  async meeting(@Root() { meetingId }: Statement, @Ctx() { records }: RequestContext): Promise<Meeting> {
    return (await records.meetings.byId.load(meetingId)) as Meeting;
  }
}
