import { createHash } from 'node:crypto';
import type { DocumentRecord, MeetingRecord, RecordSet, VisitRecord } from '../../records/record-set.ts';
import type { ReleaseDocument } from '../release-document.ts';
import type { ImportProblem } from './import-problem.ts';
import type { KnownMeeting, KnownRecord } from './known-record.ts';
import { mapMeeting } from './map-meeting.ts';
import { mapOffices } from './map-offices.ts';
import { mapPeople } from './map-people.ts';
import { placeSlug } from './map-places.ts';
import { matchMeetings } from './match-meetings.ts';
import { RecordDraft } from './record-draft.ts';

export interface MappedRelease {
  readonly records: RecordSet;
  /** By meeting of the release: the slug of the known meeting it is, or null. */
  readonly matches: readonly (string | null)[];
  readonly problems: readonly ImportProblem[];
}

/**
 * Makes records of a parsed release. Pure: what the record already has is given. People, offices, organizations,
 * places and meetings that are known keep their slugs, so that importing again, or the same release in another
 * language, writes on the same records.
 *
 * @param hash sha256 of the bytes received.
 */
export function mapRelease(document: ReleaseDocument, known: KnownRecord, hash: string): MappedRelease {
  const draft = new RecordDraft(document, known);
  const matches = matchMeetings(document, known);
  const people = mapPeople(draft, matches);
  const offices = mapOffices(draft, people, matches);
  const source = documentRecord(document, hash);
  const visit = mapVisit(draft, matches);

  for (const [index, meeting] of document.meetings.entries()) {
    const match = matches[index] ?? null;
    const isRemote = meeting.mode !== 'IN_PERSON';
    const printedPlace = meeting.place ?? (isRemote ? null : (document.visit?.place ?? null));
    const place =
      printedPlace === null ? (match?.place ?? null) : placeSlug(draft, printedPlace, match?.place ?? null);
    const setting = {
      index,
      match,
      people,
      offices,
      place,
      visit: visit?.slug ?? null,
      document: source.slug,
    };
    const record: MeetingRecord | null = mapMeeting(draft, meeting, setting);
    if (record !== null) draft.meetings.push(record);
  }
  return {
    records: draft.toRecordSet({ documents: [source], visits: visit === null ? [] : [visit] }),
    matches: matches.map((match) => match?.slug ?? null),
    problems: [...document.problems, ...draft.problems],
  };
}

/** The visit of known meetings goes on; else one of its own, named by its first day and place. */
function mapVisit(draft: RecordDraft, matches: readonly (KnownMeeting | null)[]): VisitRecord | null {
  const { visit } = draft.document;
  if (visit === null || visit.startsOn === null || visit.endsOn === null) return null;
  const knownVisit = matches.find((match) => match?.visit != null)?.visit ?? null;
  const knownPlace = matches.find((match) => match?.place != null)?.place ?? null;
  const place = visit.place === null ? null : placeSlug(draft, visit.place, knownPlace);
  const first = draft.document.meetings.find(({ date }) => date !== null);
  const slug =
    knownVisit ?? `${visit.startsOn}-${place ?? first?.kind.toLowerCase().replaceAll('_', '-') ?? 'visit'}`;
  if (visit.title !== null) draft.print(`visits/${slug}`, 'title', visit.title.text);
  return { slug, startsOn: visit.startsOn, endsOn: visit.endsOn, ...(place !== null && { place }) };
}

/** A document is known again by its address, else by its language, day and title, even when its text has changed. */
function documentRecord(document: ReleaseDocument, hash: string): DocumentRecord {
  const { locale, publishedOn, sourceUrl, title, dateline, text } = document;
  const identity = createHash('sha256')
    .update(sourceUrl ?? title?.text ?? text)
    .digest('hex')
    .slice(0, 8);
  return {
    slug: `${publishedOn}-${locale}-${identity}`,
    locale,
    publishedOn,
    ...(dateline.publisher !== null && { publisher: dateline.publisher.text }),
    ...(sourceUrl !== null && { url: sourceUrl }),
    hash,
    body: text,
  };
}
