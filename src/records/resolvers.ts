import { COUNTRY_RESOLVERS } from './country/country.resolver.ts';
import { DocumentResolver } from './document/document.resolver.ts';
import { FootnoteResolver } from './footnote/footnote.resolver.ts';
import { LocaleInfoResolver } from './locale/locale-info.resolver.ts';
import { MeetingResolver } from './meeting/meeting.resolver.ts';
import { MeetingLabelResolver } from './meeting/meeting-label.resolver.ts';
import { ParticipationResolver } from './meeting/participation.resolver.ts';
import { MentionResolver } from './mention/mention.resolver.ts';
import { NodeResolver } from './node.resolver.ts';
import { OrganizationResolver } from './organization/organization.resolver.ts';
import { PersonResolver } from './person/person.resolver.ts';
import { PersonNameResolver } from './person/person-name.resolver.ts';
import { SchemaResolver } from './schema/schema.resolver.ts';
import { SearchResolver } from './search/search.resolver.ts';
import { SLUG_RESOLVERS } from './slug/slug.resolver.ts';
import { StatementResolver } from './statement/statement.resolver.ts';
import { StatementLabelResolver } from './statement/statement-label.resolver.ts';
import { VisitResolver } from './visit/visit.resolver.ts';

/** Every resolver of the schema. A new type is one line here and one in `records.ts`. */
export const RESOLVERS = [
  ...COUNTRY_RESOLVERS,
  DocumentResolver,
  FootnoteResolver,
  LocaleInfoResolver,
  MeetingLabelResolver,
  MeetingResolver,
  MentionResolver,
  NodeResolver,
  OrganizationResolver,
  ParticipationResolver,
  PersonResolver,
  PersonNameResolver,
  SchemaResolver,
  SearchResolver,
  ...SLUG_RESOLVERS,
  StatementLabelResolver,
  StatementResolver,
  VisitResolver,
] as const;
