import { COUNTRY_RESOLVERS } from './country/country.resolver.ts';
import { DocumentResolver } from './document/document.resolver.ts';
import { FootnoteResolver } from './footnote/footnote.resolver.ts';
import { LocaleInfoResolver } from './locale/locale-info.resolver.ts';
import { MeetingResolver } from './meeting/meeting.resolver.ts';
import { MeetingLabelResolver } from './meeting/meeting-label.resolver.ts';
import { ParticipationResolver } from './meeting/participation.resolver.ts';
import { NodeResolver } from './node.resolver.ts';
import { OrganizationResolver } from './organization/organization.resolver.ts';
import { PersonResolver } from './person/person.resolver.ts';
import { SchemaResolver } from './schema/schema.resolver.ts';
import { SearchResolver } from './search/search.resolver.ts';
import { StatementResolver } from './statement/statement.resolver.ts';
import { VisitResolver } from './visit/visit.resolver.ts';

/** Every resolver of the schema. A new type is one line here and one in `records.ts`. */
export const RESOLVERS = [
  ...COUNTRY_RESOLVERS,
  DocumentResolver,
  FootnoteResolver,
  LocaleInfoResolver,
  MeetingLabelResolver,
  MeetingResolver,
  NodeResolver,
  OrganizationResolver,
  ParticipationResolver,
  PersonResolver,
  SchemaResolver,
  SearchResolver,
  StatementResolver,
  VisitResolver,
] as const;
