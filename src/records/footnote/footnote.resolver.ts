import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Meeting } from '../meeting/meeting.type.ts';
import type { RequestContext } from '../request-context.ts';
import { Statement } from '../statement/statement.type.ts';
import { Footnote } from './footnote.type.ts';

@Resolver(() => Footnote)
export class FootnoteResolver {
  @FieldResolver(() => [Statement], { description: 'The statements that carry its mark.' })
  statements(@Root() { uuid }: Footnote, @Ctx() { records }: RequestContext): Promise<readonly Statement[]> {
    return records.statements.ofFootnote(uuid);
  }

  @FieldResolver(() => Meeting, { description: 'The meeting it belongs to.' })
  async meeting(@Root() { meetingId }: Footnote, @Ctx() { records }: RequestContext): Promise<Meeting> {
    return (await records.meetings.find(meetingId)) as Meeting;
  }
}
