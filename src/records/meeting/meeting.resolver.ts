import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Caption } from '../caption/caption.type.ts';
import { SourceDocument } from '../document/document.type.ts';
import { Footnote } from '../footnote/footnote.type.ts';
import type { Connection } from '../graphql/connection.type.ts';
import { LocaleContextPageArgs, PageArgs, pageArguments } from '../graphql/page.args.ts';
import { RecordReferenceArgs } from '../graphql/record-reference.args.ts';
import { Place } from '../place/place.type.ts';
import type { RequestContext } from '../request-context.ts';
import { Visit } from '../visit/visit.type.ts';
import { MeetingFilter, MeetingOrder } from './meeting.input.ts';
import { Meeting, MeetingConnection } from './meeting.type.ts';
import { type Participation, ParticipationConnection } from './participation.type.ts';

@Resolver(() => Meeting)
export class MeetingResolver {
  @Query(() => Meeting, { nullable: true, description: 'One meeting.' })
  meeting(
    @Ctx() { records, localization }: RequestContext,
    @Args(() => RecordReferenceArgs) args: RecordReferenceArgs,
  ): Promise<Meeting | null> {
    return records.slugs.load('Meeting', records.meetings.find, args, localization);
  }

  @Query(() => MeetingConnection, { nullable: true, description: 'Meetings, the newest day first.' })
  meetings(
    @Ctx() { records, localization }: RequestContext,
    @Args(() => LocaleContextPageArgs) args: LocaleContextPageArgs,
    @Arg('filter', () => MeetingFilter, { nullable: true, description: 'Which of them.' })
    filter?: MeetingFilter,
    @Arg('orderBy', () => [MeetingOrder], { nullable: true, description: 'In which order.' })
    orderBy?: MeetingOrder[],
  ): Promise<Connection<Meeting>> {
    return records.meetings.page(pageArguments(args), filter ?? {}, localization.scope(args), orderBy ?? []);
  }

  @FieldResolver(() => Place, { nullable: true, description: 'Where it was held.' })
  place(@Root() { placeId }: Meeting, @Ctx() { records }: RequestContext): Promise<Place | null> {
    return records.places.find(placeId);
  }

  @FieldResolver(() => Visit, { nullable: true, description: 'The visit it was part of.' })
  visit(@Root() { visitId }: Meeting, @Ctx() { records }: RequestContext): Promise<Visit | null> {
    return records.visits.find(visitId);
  }

  @FieldResolver(() => ParticipationConnection, {
    nullable: true,
    description: 'Who took part, in the order the record names them.',
  })
  participants(
    @Root() { uuid }: Meeting,
    @Ctx() { records }: RequestContext,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<Participation>> {
    return records.participations.pageOfMeeting(uuid, pageArguments(args));
  }

  @FieldResolver(() => [Footnote], { description: 'The notes that explain its terms.' })
  footnotes(@Root() { uuid }: Meeting, @Ctx() { records }: RequestContext): Promise<readonly Footnote[]> {
    return records.footnotes.ofMeeting(uuid);
  }

  @FieldResolver(() => [Caption], { description: 'What stands under its pictures.' })
  captions(@Root() { uuid }: Meeting, @Ctx() { records }: RequestContext): Promise<readonly Caption[]> {
    return records.captions.ofMeeting(uuid);
  }

  @FieldResolver(() => [SourceDocument], { description: 'The published texts that tell of it.' })
  documents(
    @Root() { uuid }: Meeting,
    @Ctx() { records }: RequestContext,
  ): Promise<readonly SourceDocument[]> {
    return records.documents.ofMeeting(uuid);
  }
}
