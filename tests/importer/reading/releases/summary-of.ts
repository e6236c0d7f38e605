import type { ParsedMeeting, ReleaseDocument } from '../../../../src/importer/release/release-document.ts';

/** A document as its readers look at it: everything but positions, each fact on a line. */
export function summaryOf(document: ReleaseDocument) {
  const { title, dateline, visit, meetings, footnotes, captions, people, problems, isTruncated, passedOver } =
    document;
  return {
    title: title?.text ?? null,
    dateline: [dateline.date, dateline.publisher?.text ?? null],
    visit: visit && [
      visit.startsOn,
      visit.endsOn,
      visit.place?.printed.text ?? null,
      visit.place?.country ?? null,
    ],
    meetings: meetings.map((meeting) => meetingOf(meeting, document)),
    people: people.map(({ name, family, given, reading, latinName, country, countrySource }) =>
      facts([name, family && `${family}/${given}`, reading, latinName, country, countrySource]),
    ),
    footnotes: footnotes.map(({ mark, term, text, places }) =>
      facts([
        mark,
        term,
        text.text,
        places.map(({ meeting, statement }) => `${meeting}.${statement}`).join(' '),
      ]),
    ),
    captions: captions.map(({ text }) => text),
    passedOver: passedOver.map(({ text, position }) => facts([position.line, text])),
    ...(isTruncated && { isTruncated }),
    problems: problems.map(({ severity, code, line, column, excerpt }) =>
      facts([severity, code, `${line}:${column}`, excerpt.slice(0, 60)]),
    ),
  };
}

function meetingOf(meeting: ParsedMeeting, { people }: ReleaseDocument) {
  const { heading, title, kind, mode, place, participants, statements, descriptions, captions } = meeting;
  const { date, endsOn, dateSource, startTime, startPrecision, startIsApproximate, endTime, dayPeriod } =
    meeting;
  const { zone, japanTime, durationMinutes, durationIsApproximate } = meeting;
  const minutes =
    durationMinutes === null ? null : `${durationMinutes} min${durationIsApproximate ? ' about' : ''}`;
  return {
    heading: heading?.text ?? null,
    title: title?.text ?? null,
    kind: facts([kind, mode]),
    day: facts([date, endsOn, dateSource]),
    time: facts([
      startTime,
      startPrecision,
      startIsApproximate && 'about',
      endTime,
      dayPeriod,
      zone,
      minutes,
    ]),
    ...(japanTime && { japanTime: facts([japanTime.date, japanTime.time]) }),
    place: place && facts([place.printed.text, place.city, place.country]),
    participants: participants.map((each) =>
      facts([
        each.role,
        each.kind === 'PERSON' ? null : each.kind,
        each.honorific,
        each.name,
        each.postNominals,
        each.office,
        each.country,
        each.organization,
        each.count,
        each.abbreviation,
      ]),
    ),
    descriptions: descriptions.map(({ text }) => text),
    statements: statements.map(({ marker, form, heading: under, speakers, speaker, body }) =>
      facts([
        marker,
        form,
        under && `under ${under}`,
        speakers.map((person) => people[person]!.name).join(' + ') || 'nobody',
        speaker === null && speakers.length > 0 && 'with others',
        body.text,
      ]),
    ),
    captions: captions.map(({ text }) => text),
  };
}

const facts = (all: readonly (string | number | false | null | undefined)[]): string =>
  all.filter((fact) => fact !== null && fact !== undefined && fact !== false && fact !== '').join(' | ');

/** Data for a person to read: a fact a line, lists with dashes, nothing where there is nothing. */
export function outlined(value: unknown, indent = ''): string {
  if (value === null || value === '') return ' –\n';
  if (typeof value !== 'object') return ` ${value}\n`;
  const entries = Array.isArray(value) ? value.map((each) => ['-', each]) : Object.entries(value);
  if (entries.length === 0) return ' –\n';
  const lines = entries.map(([key, each]) => {
    const name = key === '-' ? '-' : `${key}:`;
    return `${indent}${name}${outlined(each, `${indent}  `)}`;
  });
  return `\n${lines.join('')}`;
}
