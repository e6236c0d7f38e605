import { CaptionService } from './caption/caption.service.ts';
import { DocumentService } from './document/document.service.ts';
import { FootnoteService } from './footnote/footnote.service.ts';
import type { Node } from './graphql/node.type.ts';
import { MeetingService } from './meeting/meeting.service.ts';
import { ParticipationService } from './meeting/participation.service.ts';
import { OfficeService } from './office/office.service.ts';
import { OrganizationService } from './organization/organization.service.ts';
import { PersonService } from './person/person.service.ts';
import { PlaceService } from './place/place.service.ts';
import type { RecordScope, RecordSource } from './record-scope.ts';
import { SearchService } from './search/search.service.ts';
import { SlugService } from './slug/slug.service.ts';
import { StatementService } from './statement/statement.service.ts';
import { TermService } from './term/term.service.ts';
import { TopicService } from './topic/topic.service.ts';
import { VisitService } from './visit/visit.service.ts';

/** Loads what has an id of its own by the UUID in it. */
interface NodeLoader {
  load(uuid: string): Promise<Node | null>;
}

/** The services of one request. A new type is one line here and one in `resolvers.ts`; a Node one in `nodes` too. */
export class Records {
  readonly captions: CaptionService;
  readonly documents: DocumentService;
  readonly footnotes: FootnoteService;
  readonly meetings: MeetingService;
  readonly offices: OfficeService;
  readonly organizations: OrganizationService;
  readonly participations: ParticipationService;
  readonly people: PersonService;
  readonly places: PlaceService;
  readonly search: SearchService;
  readonly slugs: SlugService;
  readonly statements: StatementService;
  readonly terms: TermService;
  readonly topics: TopicService;
  readonly visits: VisitService;

  /** By the name of their type. */
  readonly nodes: ReadonlyMap<string, NodeLoader>;

  constructor(source: RecordSource) {
    this.slugs = new SlugService(source.db);
    const scope: RecordScope = { ...source, slugs: this.slugs };
    this.captions = new CaptionService(scope);
    this.documents = new DocumentService(scope);
    this.footnotes = new FootnoteService(scope);
    this.meetings = new MeetingService(scope);
    this.offices = new OfficeService(scope);
    this.organizations = new OrganizationService(scope);
    this.participations = new ParticipationService(scope);
    this.people = new PersonService(scope);
    this.places = new PlaceService(scope);
    this.search = new SearchService(scope);
    this.statements = new StatementService(scope);
    this.terms = new TermService(scope);
    this.topics = new TopicService(scope);
    this.visits = new VisitService(scope);
    this.nodes = new Map<string, NodeLoader>([
      ['Meeting', this.meetings.byId],
      ['Organization', this.organizations.byId],
      ['Person', this.people.byId],
      ['Statement', this.statements.byId],
    ]);
  }
}
