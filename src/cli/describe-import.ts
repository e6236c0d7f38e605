import type { ImportReport } from '../importer/import-release.ts';
import { describeMeeting } from './describe-meeting.ts';
import { type ImportMessages, shortened } from './import-messages.ts';
import { row } from './listing-row.ts';

/** An import for an editor to read: what was understood and where it goes, what was not, what changed. */
export function describeImport(
  file: string,
  report: ImportReport,
  writtenFiles: readonly string[],
  messages: ImportMessages,
): string[] {
  const { document, problems } = report;
  const { meetings, captions, footnotes } = document;
  const lines = [document.title?.text ?? messages.format('listing.untitled'), ''];
  if (document.visit !== null) {
    const { startsOn, endsOn, place } = document.visit;
    const days =
      startsOn === endsOn
        ? startsOn
        : messages.format('listing.ongoing', { from: startsOn ?? '', to: endsOn ?? '' });
    lines.push(row(messages.format('listing.visit'), messages.list([days, place?.printed.text])), '');
  }
  for (const index of meetings.keys()) lines.push(...describeMeeting(index, report, messages), '');
  if (meetings.length > 0) lines.push(messages.format('listing.rolesInferred'), '');

  const own = new Set(meetings.flatMap((meeting) => meeting.captions));
  const loose = [
    ...captions.filter((caption) => !own.has(caption)).map(({ text }) => ['listing.caption', text] as const),
    ...footnotes
      .filter(({ places }) => places.every(({ meeting }) => meeting === null))
      .map(({ mark, text }) => ['listing.footnote', `${mark} ${text.text}`] as const),
  ];
  if (loose.length > 0) {
    lines.push(messages.format('listing.loose'));
    lines.push(...loose.map(([key, text]) => row(messages.format(key), shortened(text))), '');
  }
  if (document.passedOver.length > 0) {
    lines.push(messages.format('listing.passedOver'));
    for (const { text, position } of document.passedOver)
      lines.push(row(messages.format('listing.line', { line: position.line }), shortened(text)));
    lines.push('');
  }
  const inOrder = problems.toSorted((left, right) => left.line - right.line || left.column - right.column);
  for (const problem of inOrder) {
    const severity = messages.format(`severities.${problem.severity}`);
    lines.push(`${file}:${problem.line}:${problem.column} ${severity}: ${messages.problem(problem)}`);
  }
  if (problems.length > 0) lines.push('');
  return [...lines, ...describeChanges(report, writtenFiles, messages), '', verdictOf(report, messages)];
}

function describeChanges(
  { records, texts, isDryRun }: ImportReport,
  writtenFiles: readonly string[],
  messages: ImportMessages,
): string[] {
  const tense = isDryRun ? 'Dry' : '';
  const { created, updated, unchanged, stale } = texts;
  const label = messages.format('changes.records');
  const changed = Object.entries(records).filter(([, { created, updated }]) => created + updated > 0);
  const tables = changed.map(([table, { created, updated }]) =>
    row(label, messages.format(`changes.table${tense}`, { table, created, updated })),
  );
  return [
    ...(tables.length === 0 ? [row(label, messages.format('changes.none'))] : tables),
    row(
      messages.format('changes.texts'),
      messages.format(`changes.counts${tense}`, { created, updated, unchanged, stale }),
    ),
    ...writtenFiles.map((path) => row(messages.format('changes.written'), path)),
  ];
}

function verdictOf({ isImported, isDryRun, release }: ImportReport, messages: ImportMessages): string {
  if (isImported) return messages.format('changes.imported');
  return messages.format(isDryRun && release !== null ? 'changes.dryRun' : 'changes.refused');
}

/** The same for a program; problems have their sentence beside code and parameters. */
export function jsonImport(report: ImportReport, writtenFiles: readonly string[], messages: ImportMessages) {
  const { release, document, problems, ...rest } = report;
  const { text: _text, problems: _problems, ...understood } = document;
  return {
    ...rest,
    matches: release?.matches ?? [],
    writtenFiles,
    problems: problems.map((problem) => ({ ...problem, message: messages.problem(problem) })),
    document: understood,
  };
}
