import { createHash } from 'node:crypto';
import type { DuplicatePeople } from '../../records/person/remove-duplicate-people.ts';
import { VISIT_TEXTS } from '../../records/visit/visit.table.ts';
import type { DocumentRecord, VisitRecord } from '../../records/writing/record.ts';
import type { RecordSet } from '../../records/writing/record-set.ts';
import type { ReleaseDocument } from '../release/release-document.ts';
import type { ImportProblem } from './import-problem.ts';
import type { KnownMeeting, KnownRecord } from './known/known-record.ts';
import { mapMeeting } from './meetings/map-meeting.ts';
import { placeSlug } from './meetings/map-places.ts';
import { matchMeetings } from './meetings/match-meetings.ts';
import { toldByOthers } from './meetings/meeting-facts.ts';
import { KnownOffices } from './offices/known-offices.ts';
import { mapOffices } from './offices/map-offices.ts';
import { OfficeKinds } from './offices/office-kinds.ts';
import { readOffices } from './offices/read-offices.ts';
import { mapPeople } from './people/map-people.ts';
import { matchPeople, type ToldPeople } from './people/match-people.ts';
import { withPeopleOfMeetings } from './people/people-of-meetings.ts';
import { RecordDraft } from './record-draft.ts';

export interface MappedRelease {
  readonly records: RecordSet;
  /** The slug of the known meeting that each meeting of the release is, or null. */
  readonly matches: readonly (string | null)[];
  /**
   * The number in the record of each statement, by meeting and statement of the release; null where nobody in
   * particular makes it, so that it is a paragraph of the meeting's summary.
   */
  readonly statementNumbers: readonly (readonly (number | null)[])[];
  /** People who have turned out to be others, so that they can go where nothing else tells of them. */
  readonly doubles: DuplicatePeople;
  readonly problems: readonly ImportProblem[];
}

/**
 * Makes records of a parsed release. Pure: what the record already has is given. People, offices, organizations,
 * places and meetings that are known keep their slugs, so that importing again, or the same release in another
 * language, writes on the same records.
 *
 * @param hash sha256 of the bytes received.
 */
export function mapRelease(
  document: ReleaseDocument,
  known: KnownRecord,
  hash: string,
  told: ToldPeople = new Map(),
): MappedRelease {
  const draft = new RecordDraft(withPeopleOfMeetings(document), known);
  const source = documentRecord(draft, hash);
  const matches = matchMeetings(document, known, source.slug);
  const kinds = new OfficeKinds(known.words);
  const printedOffices = readOffices(draft, kinds);
  const knownOffices = new KnownOffices(draft, kinds);
  const knownPeople = matchPeople(draft, printedOffices, matches, knownOffices, told);
  const people = mapPeople(draft, knownPeople);
  const offices = mapOffices(draft, people, printedOffices, matches, knownOffices, kinds);
  const visit = mapVisit(draft, matches, source.slug);

  const statementNumbers = document.meetings.map((meeting, index) => {
    const match = matches[index] ?? null;
    const isRemote = meeting.mode !== 'IN_PERSON';
    const printedPlace = meeting.place ?? (isRemote ? null : (document.visit?.place ?? null));
    const place =
      printedPlace === null
        ? (match?.place ?? null)
        : placeSlug(
            draft,
            printedPlace,
            toldByOthers(match, source.slug)?.place ?? null,
            match?.place ?? null,
          );
    const setting = {
      index,
      match,
      people,
      offices,
      place,
      visit: visit?.slug ?? null,
      document: source.slug,
    };
    const { record, numbers } = mapMeeting(draft, meeting, setting);
    if (record !== null) draft.meetings.push(record);
    return numbers;
  });
  return {
    records: draft.toRecordSet({ documents: [source], visits: visit === null ? [] : [visit] }),
    matches: matches.map((match) => match?.slug ?? null),
    doubles: draft.doubles,
    statementNumbers,
    problems: [...document.problems, ...draft.problems],
  };
}

/**
 * The visit of known meetings goes on, from the first day to the last that any document tells; else one of its own,
 * named by its first day and place.
 */
function mapVisit(
  draft: RecordDraft,
  matches: readonly (KnownMeeting | null)[],
  source: string,
): VisitRecord | null {
  const { visit } = draft.document;
  if (visit === null || visit.startsOn === null || visit.endsOn === null) return null;
  const knownVisit = matches.find((match) => match?.visit != null)?.visit ?? null;
  const toldOf = matches.flatMap((match) => toldByOthers(match, source) ?? []);
  const toldVisit = toldOf.find((match) => match.visit?.slug === knownVisit?.slug)?.visit ?? null;
  const knownPlace = toldVisit?.place ?? toldOf.find(({ place }) => place !== null)?.place ?? null;
  const place =
    visit.place === null ? null : placeSlug(draft, visit.place, knownPlace, knownVisit?.place ?? null);
  const first = draft.document.meetings.find(({ date }) => date !== null);
  const slug =
    knownVisit?.slug ??
    `${visit.startsOn}-${place ?? first?.kind.toLowerCase().replaceAll('_', '-') ?? 'visit'}`;
  if (visit.title !== null) draft.print(VISIT_TEXTS.at({ slug }, 'title'), visit.title);
  const days = [
    visit.startsOn,
    visit.endsOn,
    ...(toldVisit === null ? [] : [toldVisit.startsOn, toldVisit.endsOn]),
  ];
  const [startsOn = visit.startsOn] = days.toSorted();
  const endsOn = days.toSorted().at(-1) ?? visit.endsOn;
  return { slug, startsOn, endsOn, ...(place !== null && { place }) };
}

/** A document is known again by its address, else by its language, day and title, even when its text has changed. */
function documentRecord({ document, known }: RecordDraft, hash: string): DocumentRecord {
  const { locale, publishedOn, sourceUrl, title, dateline, text } = document;
  const identity = createHash('sha256')
    .update(sourceUrl ?? title?.text ?? text)
    .digest('hex')
    .slice(0, 8);
  const slug = `${publishedOn}-${locale}-${identity}`;
  const kept = known.documents.find((each) => each.slug === slug)?.body?.length ?? 0;
  // Of a document that breaks off, the copy that has more is kept.
  const isLess = document.isTruncated && kept > text.length;
  return {
    slug,
    locale,
    publishedOn,
    ...(dateline.publisher !== null && { publisher: dateline.publisher.text }),
    ...(sourceUrl !== null && { url: sourceUrl }),
    ...(!isLess && { hash, body: text }),
  };
}
