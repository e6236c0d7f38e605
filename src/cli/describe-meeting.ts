import type { ImportReport } from '../importer/import-release.ts';
import type {
  ParsedMeeting,
  ParsedParticipant,
  ReleaseDocument,
} from '../importer/release/release-document.ts';
import { MEETING_TEXTS } from '../records/meeting/meeting.table.ts';
import { STATEMENT_TEXTS } from '../records/statement/statement.table.ts';
import type { Address } from '../translation/texts/address.ts';
import { type ImportMessages, shortened } from './import-messages.ts';
import { row } from './listing-row.ts';

/** One meeting of a release: its facts, those that are inferred marked as such, and where each text of it goes. */
export function describeMeeting(index: number, report: ImportReport, messages: ImportMessages): string[] {
  const { document } = report;
  const meeting = document.meetings[index]!;
  const slug = report.release?.records.meetings[index]?.slug ?? null;
  const match = report.release?.matches[index] ?? null;
  const total = document.meetings.length;
  const facts: [key: string, text: string | null][] = [
    ['title', meeting.title?.text ?? meeting.heading?.text ?? null],
    ['when', whenOf(meeting, messages)],
    ['kind', kindOf(meeting, messages)],
    ['place', meeting.place?.printed.text ?? null],
    [
      'record',
      slug && messages.format(match === null ? 'listing.newRecord' : 'listing.knownRecord', { slug }),
    ],
  ];
  return [
    messages.format('listing.meeting', { number: index + 1, total }),
    ...facts.flatMap(([key, text]) => (text ? [row(messages.format(`listing.${key}`), text)] : [])),
    ...meeting.participants.map((each) =>
      row(messages.format(`listing.${each.role}`), participantOf(each, document, messages)),
    ),
    ...textsOf(index, slug, report, messages),
  ];
}

function kindOf({ kind, mode }: ParsedMeeting, messages: ImportMessages): string {
  return messages.list([messages.label(`MeetingKind.${kind}`), messages.label(`MeetingMode.${mode}`)]);
}

function whenOf(meeting: ParsedMeeting, messages: ImportMessages): string {
  const { date, endsOn, dateSource, startTime, startIsApproximate, endTime, zone, dayPeriod } = meeting;
  const days = endsOn === null ? date : messages.format('listing.ongoing', { from: date ?? '', to: endsOn });
  const isInferred = days !== null && dateSource !== null && dateSource !== 'text';
  const day = isInferred
    ? messages.format('listing.inferred', { what: days, source: messages.format(`listing.${dateSource}`) })
    : days;
  const about = (what: string, is: boolean) => (is ? messages.format('listing.about', { what }) : what);
  const from = startTime === null ? (dayPeriod ?? null) : about(startTime, startIsApproximate);
  const clock = from && endTime ? messages.format('listing.ongoing', { from, to: endTime }) : from;
  const time = clock && zone ? messages.format(`listing.${zone.toLowerCase()}`, { time: clock }) : clock;
  const { durationMinutes: count, durationIsApproximate, japanTime } = meeting;
  const duration =
    count === null ? null : about(messages.format('listing.minutes', { count }), durationIsApproximate);
  const japan =
    japanTime === null || zone === 'JAPAN'
      ? null
      : messages.format('listing.japan', { time: `${japanTime.date} ${japanTime.time}` });
  return messages.list([day, time, japan, duration]);
}

function participantOf(
  { printed, person, kind }: ParsedParticipant,
  { people }: ReleaseDocument,
  messages: ImportMessages,
): string {
  const { country, countrySource } = (kind === 'PERSON' && people[person ?? -1]) || {};
  if (!country || countrySource === 'printed') return printed.text;
  const source = messages.format(countrySource === 'title' ? 'listing.fromTitle' : 'listing.fromPublisher');
  return `${printed.text} – ${messages.format('listing.inferred', { what: messages.country(country, 'COMMON'), source })}`;
}

/** Every text of a meeting, in the order of the release, under the label of what it becomes. */
function textsOf(
  index: number,
  slug: string | null,
  report: ImportReport,
  messages: ImportMessages,
): string[] {
  const { document, release } = report;
  const meeting = document.meetings[index]!;
  const texts = (release?.records.texts ?? []).filter(
    ({ namespace }) => slug !== null && namespace === MEETING_TEXTS.blockOf({ slug }).namespace,
  );
  const nowhere = messages.format(release === null ? 'listing.text' : 'listing.omitted');
  const addressOf = (text: string): Address | undefined =>
    texts.find(({ value }) => value === text) ?? texts.find(({ value }) => value.includes(text));
  const labelOf = (address: Address | undefined): string => {
    const number = statementNumber(address);
    if (number !== undefined) return messages.format('listing.statement', { number });
    const field = address && MEETING_TEXTS.parse(address)?.field;
    return field === 'summary' || field === 'title' ? messages.format(`listing.${field}`) : nowhere;
  };
  const homeOf = (text: string): string => labelOf(addressOf(text));
  // A word of a heading stands in many texts, which does not keep the heading.
  const homeOfHeading = (text: string): string => labelOf(texts.find(({ value }) => value === text));
  const headings = new Set<string>();
  const found = [
    { printed: meeting.statedAt, home: homeOf(meeting.statedAt.text), text: meeting.statedAt.text },
    ...meeting.descriptions.map((printed) => ({ printed, home: homeOf(printed.text), text: printed.text })),
    ...meeting.statements.flatMap(({ body, heading, speakers }) => {
      const names = speakers.map((person) => document.people[person]?.name ?? '');
      const speaker = messages.list(names) || messages.format('listing.nobody');
      const said = {
        printed: body,
        home: homeOf(body.text),
        text: messages.format('listing.said', { speaker, text: body.text }),
      };
      if (heading === null || headings.has(heading)) return [said];
      headings.add(heading);
      return [
        {
          ...said,
          home: homeOfHeading(heading),
          text: messages.format('listing.heading', { text: heading }),
        },
        said,
      ];
    }),
  ];
  const numbers = meeting.statements.map(({ body }) => statementNumber(addressOf(body.text)));
  return [
    ...found
      .sort((left, right) => left.printed.position.offset - right.printed.position.offset)
      .map(({ home, text }) => row(home, shortened(text))),
    ...document.footnotes.flatMap(({ mark, text, places }) => {
      const here = places.filter((place) => place.meeting === index);
      if (here.length === 0) return [];
      const shown = shortened(`${mark} ${text.text}`);
      const of = [...new Set(here.flatMap(({ statement }) => numbers[statement ?? -1] ?? []))].join(', ');
      return [
        row(
          messages.format('listing.footnote'),
          of === '' ? shown : messages.format('listing.footnoteOf', { text: shown, numbers: of }),
        ),
      ];
    }),
    ...meeting.captions.map(({ text }) => row(messages.format('listing.caption'), shortened(text))),
  ];
}

/** The number of the statement that has this address. */
function statementNumber(address: Address | undefined): string | undefined {
  return address && STATEMENT_TEXTS.parse(address)?.source.number;
}
