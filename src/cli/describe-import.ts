import type { ImportReport } from '../importer/import-release.ts';
import type { ParsedMeeting } from '../importer/release-document.ts';

/** An import for a person to read: what was understood, what was not, what changed. */
export function describeImport(
  file: string,
  report: ImportReport,
  writtenFiles: readonly string[],
): string[] {
  const { document, release, problems, isImported, isDryRun } = report;
  const lines = [document.title?.text ?? '(no title)', ''];
  if (document.visit !== null) {
    const { startsOn, endsOn, place } = document.visit;
    lines.push(
      `visit     ${[startsOn === endsOn ? startsOn : `${startsOn} – ${endsOn}`, place?.printed.text].filter(Boolean).join(', ')}`,
    );
  }
  for (const [index, meeting] of document.meetings.entries())
    lines.push(...describeMeeting(meeting, release?.matches[index] ?? null, report));
  lines.push(
    ...problems.map(
      (each) => `${file}:${each.line}:${each.column} ${each.severity} ${each.code} ${each.excerpt}`,
    ),
  );
  if (problems.length > 0) lines.push('');
  return [
    ...lines,
    ...describeChanges(report),
    ...writtenFiles.map((path) => `written   ${path}`),
    '',
    verdict(),
  ];

  function verdict(): string {
    if (isImported) return 'Imported.';
    return isDryRun && release !== null
      ? 'Nothing was written: this was a dry run.'
      : 'Nothing was written: mend the errors first.';
  }
}

function describeMeeting(meeting: ParsedMeeting, match: string | null, { document }: ImportReport): string[] {
  const { date, startTime, durationMinutes, durationIsApproximate } = meeting;
  const duration =
    durationMinutes === null ? '' : `${durationIsApproximate ? 'about ' : ''}${durationMinutes} min`;
  return [
    `meeting   ${[date, startTime, duration, meeting.kind].filter(Boolean).join('  ')}${match === null ? '' : `  (known: ${match})`}`,
    `          ${meeting.title?.text ?? ''}`,
    ...meeting.participants.map(({ printed }) => `          · ${printed.text}`),
    ...meeting.statements.map(({ number, speaker, body }) => {
      const name = speaker === null ? 'nobody in particular' : document.people[speaker]?.name;
      return `          ${number ?? '–'}. ${name}: ${excerpt(body.text)}`;
    }),
    ...meeting.captions.map(({ text }) => `          [${text}]`),
    ...document.footnotes
      .filter(({ places }) => places.some((place) => document.meetings[place.meeting ?? -1] === meeting))
      .map(({ mark, text }) => `          ${mark} ${excerpt(text.text)}`),
    '',
  ];
}

function describeChanges({ records, texts, isDryRun }: ImportReport): string[] {
  const changed = Object.entries(records).filter(([, { created, updated }]) => created + updated > 0);
  const would = isDryRun ? 'would be ' : '';
  return [
    ...changed.map(
      ([table, { created, updated }]) =>
        `records   ${table}: ${created} ${would}new, ${updated} ${would}changed`,
    ),
    ...(changed.length === 0 ? ['records   no change'] : []),
    `texts     ${texts.created} ${would}new, ${texts.updated} ${would}changed, ${texts.unchanged} as they were; ${texts.stale} in other languages ${would}marked STALE`,
  ];
}

/** The same for a program. */
export function jsonImport(report: ImportReport, writtenFiles: readonly string[]) {
  const { release, document, ...rest } = report;
  const { text: _text, ...understood } = document;
  return { ...rest, matches: release?.matches ?? [], writtenFiles, document: understood };
}

function excerpt(text: string): string {
  return text.length <= 72 ? text : `${text.slice(0, 71)}…`;
}
