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
import type { RecordSources } from './record-sources.ts';
import { SearchService } from './search/search.service.ts';
import { SlugService } from './slug/slug.service.ts';
import { StatementService } from './statement/statement.service.ts';
import { TermService } from './term/term.service.ts';
import { TopicService } from './topic/topic.service.ts';
import { VisitService } from './visit/visit.service.ts';

type FindNode = (uuid: string) => Promise<Node | null>;
type ServiceClass<Service> = new (sources: RecordSources) => Service;

/**
 * The services of one request, each made when it is first asked for: most requests need a few. A new type is one line
 * here and one in `resolvers.ts`; a Node one in `nodes` too.
 */
export class Records {
  readonly #sources: RecordSources;
  readonly #services = new Map<ServiceClass<unknown>, unknown>();

  constructor(sources: Omit<RecordSources, 'slugs'>) {
    this.#sources = { ...sources, slugs: new SlugService(sources.db) };
  }

  get slugs() {
    return this.#sources.slugs;
  }

  get captions() {
    return this.#serviceOf(CaptionService);
  }
  get documents() {
    return this.#serviceOf(DocumentService);
  }
  get footnotes() {
    return this.#serviceOf(FootnoteService);
  }
  get meetings() {
    return this.#serviceOf(MeetingService);
  }
  get offices() {
    return this.#serviceOf(OfficeService);
  }
  get organizations() {
    return this.#serviceOf(OrganizationService);
  }
  get participations() {
    return this.#serviceOf(ParticipationService);
  }
  get people() {
    return this.#serviceOf(PersonService);
  }
  get places() {
    return this.#serviceOf(PlaceService);
  }
  get search() {
    return this.#serviceOf(SearchService);
  }
  get statements() {
    return this.#serviceOf(StatementService);
  }
  get terms() {
    return this.#serviceOf(TermService);
  }
  get topics() {
    return this.#serviceOf(TopicService);
  }
  get visits() {
    return this.#serviceOf(VisitService);
  }

  /** Finds what has an id of its own by the UUID in it; by the name of its type. */
  readonly nodes: ReadonlyMap<string, FindNode> = new Map<string, FindNode>([
    ['Footnote', (uuid: string) => this.footnotes.find(uuid)],
    ['Meeting', (uuid: string) => this.meetings.find(uuid)],
    ['Office', (uuid: string) => this.offices.find(uuid)],
    ['Organization', (uuid: string) => this.organizations.find(uuid)],
    ['Person', (uuid: string) => this.people.find(uuid)],
    ['Place', (uuid: string) => this.places.find(uuid)],
    ['SourceDocument', (uuid: string) => this.documents.find(uuid)],
    ['Statement', (uuid: string) => this.statements.find(uuid)],
    ['Term', (uuid: string) => this.terms.find(uuid)],
    ['Topic', (uuid: string) => this.topics.find(uuid)],
    ['Visit', (uuid: string) => this.visits.find(uuid)],
  ]);

  #serviceOf<Service>(service: ServiceClass<Service>): Service {
    const known = this.#services.get(service) as Service | undefined;
    if (known !== undefined) return known;
    const made = new service(this.#sources);
    this.#services.set(service, made);
    return made;
  }
}
