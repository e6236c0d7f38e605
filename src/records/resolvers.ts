import { COUNTRY_RESOLVERS } from './country/country.resolver.ts';
import { DOCUMENT_RESOLVERS } from './document/document.resolver.ts';
import { FootnoteResolver } from './footnote/footnote.resolver.ts';
import { LocaleInfoResolver } from './locale/locale-info.resolver.ts';
import { MeetingResolver } from './meeting/meeting.resolver.ts';
import { MeetingLabelResolver } from './meeting/meeting-label.resolver.ts';
import { MEETINGS_OF_RESOLVERS } from './meeting/meetings-of.resolver.ts';
import { ParticipationResolver } from './meeting/participation.resolver.ts';
import { MentionResolver } from './mention/mention.resolver.ts';
import { NodeResolver } from './node.resolver.ts';
import { OFFICE_RESOLVERS } from './office/office.resolver.ts';
import { ORGANIZATION_RESOLVERS } from './organization/organization.resolver.ts';
import { PersonResolver } from './person/person.resolver.ts';
import { PersonNameResolver } from './person/person-name.resolver.ts';
import { PlaceResolver } from './place/place.resolver.ts';
import { SchemaResolver } from './schema/schema.resolver.ts';
import { SearchResolver } from './search/search.resolver.ts';
import { SLUG_RESOLVERS } from './slug/slug.resolver.ts';
import { StatementResolver } from './statement/statement.resolver.ts';
import { StatementLabelResolver } from './statement/statement-label.resolver.ts';
import { STATEMENTS_OF_RESOLVERS } from './statement/statements-of.resolver.ts';
import { TermResolver } from './term/term.resolver.ts';
import { TopicResolver } from './topic/topic.resolver.ts';
import { VISIT_RESOLVERS } from './visit/visit.resolver.ts';

/** Every resolver of the schema. A new type is one line here and one in `records.ts`. */
export const RESOLVERS = [
  ...COUNTRY_RESOLVERS,
  ...DOCUMENT_RESOLVERS,
  FootnoteResolver,
  LocaleInfoResolver,
  MeetingLabelResolver,
  MeetingResolver,
  ...MEETINGS_OF_RESOLVERS,
  MentionResolver,
  NodeResolver,
  ...OFFICE_RESOLVERS,
  ...ORGANIZATION_RESOLVERS,
  ParticipationResolver,
  PersonResolver,
  PersonNameResolver,
  PlaceResolver,
  SchemaResolver,
  SearchResolver,
  ...SLUG_RESOLVERS,
  StatementLabelResolver,
  StatementResolver,
  ...STATEMENTS_OF_RESOLVERS,
  TermResolver,
  TopicResolver,
  ...VISIT_RESOLVERS,
] as const;
