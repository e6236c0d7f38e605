import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Caption } from '../caption/caption.type.ts';
import { SourceDocument } from '../document/document.type.ts';
import { Reader } from '../filter/reader.ts';
import { Footnote } from '../footnote/footnote.type.ts';
import type { Connection } from '../graphql/connection.type.ts';
import { LocaleArgs, LocaleContextArgs } from '../graphql/locale.args.ts';
import { PageArgs, pageArguments, ReaderPageArgs } from '../graphql/page.args.ts';
import { Place } from '../place/place.type.ts';
import type { RequestContext } from '../request-context.ts';
import { Alternate } from '../slug/alternate.type.ts';
import { alternatesOf } from '../slug/alternates.ts';
import { SLUG_DESCRIPTION, slugOf } from '../slug/slug-of.ts';
import { type Statement, StatementConnection } from '../statement/statement.type.ts';
import { Visit } from '../visit/visit.type.ts';
import { MeetingFilter, MeetingOrder } from './meeting.input.ts';
import { MEETING_TEXTS } from './meeting.table.ts';
import { Meeting, MeetingConnection } from './meeting.type.ts';
import { type Participation, ParticipationConnection } from './participation.type.ts';

@Resolver(() => Meeting)
export class MeetingResolver {
  @Query(() => Meeting, { nullable: true, description: 'One meeting, by its id or its slug.' })
  meeting(
    @Ctx() { records, localization }: RequestContext,
    @Args(() => LocaleContextArgs) { locale }: LocaleContextArgs,
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id?: string,
    @Arg('slug', () => String, { nullable: true, description: 'Its slug, its own or that of any language.' })
    slug?: string,
  ): Promise<Meeting | null> {
    const reader = new Reader(localization, { locale });
    return records.slugs.load('Meeting', records.meetings.byId, { id, slug }, () => reader.chain());
  }

  @Query(() => MeetingConnection, { description: 'Meetings, the newest day first.' })
  meetings(
    @Ctx() { records, localization }: RequestContext,
    @Args(() => ReaderPageArgs) args: ReaderPageArgs,
    @Arg('filter', () => MeetingFilter, { nullable: true, description: 'Which of them.' })
    filter?: MeetingFilter,
    @Arg('orderBy', () => [MeetingOrder], { nullable: true, description: 'In which order.' })
    orderBy?: MeetingOrder[],
  ): Promise<Connection<Meeting>> {
    return records.meetings.page(
      pageArguments(args),
      filter ?? {},
      new Reader(localization, args),
      orderBy?.length ? orderBy : undefined,
    );
  }

  @FieldResolver(() => String, { description: SLUG_DESCRIPTION })
  slug(
    @Root() meeting: Meeting,
    @Ctx() { records, localization }: RequestContext,
    @Args(() => LocaleArgs) args: LocaleArgs,
  ): string | Promise<string> {
    return slugOf(meeting, localization.request(args).locale, localization, records.slugs);
  }

  @FieldResolver(() => [Alternate], { description: 'Its pages, one for each language, the default first.' })
  alternates(
    @Root() meeting: Meeting,
    @Ctx() { records, localization }: RequestContext,
  ): Promise<Alternate[]> {
    return alternatesOf(meeting, localization, records.slugs, async (locale) => {
      const address = MEETING_TEXTS.at(meeting, 'title');
      return (await localization.lookUp(address, { locale, fallback: [] })).value !== null;
    });
  }

  @FieldResolver(() => Place, { nullable: true, description: 'Where it was held.' })
  place(@Root() { placeId }: Meeting, @Ctx() { records }: RequestContext): Promise<Place | null> | null {
    return placeId === null ? null : records.places.byId.load(placeId);
  }

  @FieldResolver(() => Visit, { nullable: true, description: 'The visit it was part of.' })
  visit(@Root() { visitId }: Meeting, @Ctx() { records }: RequestContext): Promise<Visit | null> | null {
    return visitId === null ? null : records.visits.byId.load(visitId);
  }

  @FieldResolver(() => ParticipationConnection, {
    description: 'Who took part, in the order the record names them.',
  })
  participants(
    @Root() { uuid }: Meeting,
    @Ctx() { records }: RequestContext,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<Participation>> {
    return records.participations.pageOfMeeting(uuid, pageArguments(args));
  }

  @FieldResolver(() => StatementConnection, { description: 'What was said, in order.' })
  statements(
    @Root() { uuid }: Meeting,
    @Ctx() { records }: RequestContext,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<Statement>> {
    return records.statements.pageOfMeeting(uuid, pageArguments(args));
  }

  @FieldResolver(() => [Footnote], { description: 'The notes that explain its terms.' })
  footnotes(@Root() { uuid }: Meeting, @Ctx() { records }: RequestContext): Promise<readonly Footnote[]> {
    return records.footnotes.ofMeeting.load(uuid);
  }

  @FieldResolver(() => [Caption], { description: 'What stands under its pictures.' })
  captions(@Root() { uuid }: Meeting, @Ctx() { records }: RequestContext): Promise<readonly Caption[]> {
    return records.captions.ofMeeting.load(uuid);
  }

  @FieldResolver(() => [SourceDocument], { description: 'The published texts that tell of it.' })
  documents(
    @Root() { uuid }: Meeting,
    @Ctx() { records }: RequestContext,
  ): Promise<readonly SourceDocument[]> {
    return records.documents.ofMeeting.load(uuid);
  }
}
