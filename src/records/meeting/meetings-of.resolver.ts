import { Args, type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { SourceDocument } from '../document/document.type.ts';
import type { Connection } from '../graphql/connection.type.ts';
import type { Node } from '../graphql/node.type.ts';
import { PageArgs, pageArguments } from '../graphql/page.args.ts';
import { Organization } from '../organization/organization.type.ts';
import { Person } from '../person/person.type.ts';
import { Place } from '../place/place.type.ts';
import type { RequestContext } from '../request-context.ts';
import { Visit } from '../visit/visit.type.ts';
import { type Meeting, MeetingConnection } from './meeting.type.ts';
import type { ParentOfMeetings } from './parents-of-meetings.ts';

/** Gives a type the field `meetings`. */
function meetingsOf<Item extends Node>(type: ClassType<Item>, parent: ParentOfMeetings, description: string) {
  @Resolver(() => type)
  class MeetingsOfResolver {
    @FieldResolver(() => MeetingConnection, { nullable: true, description })
    meetings(
      @Root() { uuid }: Item,
      @Ctx() { records }: RequestContext,
      @Args(() => PageArgs) args: PageArgs,
    ): Promise<Connection<Meeting>> {
      return records.meetings.pageOf(parent, uuid, pageArguments(args));
    }
  }
  return MeetingsOfResolver;
}

export const MEETINGS_OF_RESOLVERS = [
  meetingsOf(Organization, 'Organization', 'The meetings it takes part in, the newest day first.'),
  meetingsOf(Person, 'Person', 'The meetings the person takes part in, the newest day first.'),
  meetingsOf(Place, 'Place', 'The meetings held there, the newest day first.'),
  meetingsOf(SourceDocument, 'SourceDocument', 'The meetings it tells of, the newest day first.'),
  meetingsOf(Visit, 'Visit', 'The meetings held on it, the newest day first.'),
] as const;
