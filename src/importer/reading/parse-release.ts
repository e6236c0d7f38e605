import type { Grammar } from '../grammar/grammar.ts';
import { grammarOf } from '../grammar/languages.ts';
import { accountForAll } from '../layout/accounting.ts';
import { tieFootnotes } from '../layout/footnote-references.ts';
import { layOutRelease, type ReleaseLayout } from '../layout/lay-out-release.ts';
import { ProblemLog } from '../release/problem-log.ts';
import type { Printed, ReleaseDocument, ReleaseOptions } from '../release/release-document.ts';
import { checkSource } from './check-source.ts';
import { type ReadRelease, readRelease } from './read-release.ts';
import { factsOfRelease, type ReleaseFacts } from './release-facts.ts';

/**
 * Reads a press release. Never throws on what the text says: what cannot be read is in `problems`, with its line.
 * A text over 1 MiB, an empty one, or a `publishedOn` that is no date gives an empty document with one error.
 *
 * @throws RangeError for a locale that no release is read in.
 */
export function parseRelease(raw: string, options: ReleaseOptions): ReleaseDocument {
  const problems = new ProblemLog();
  const grammar = grammarOf(options.locale);
  const source = checkSource(raw, options, problems);
  if (source === null) return { ...emptyDocument(options), problems: problems.all };
  const layout = layOutRelease(source, grammar, problems);
  const read = readRelease(layout, grammar, options.publishedOn, problems);
  const facts = factsOfRelease(read, layout, grammar, options, problems);
  const passedOver = accountFor(layout, read, facts, grammar, problems);
  const { parts, footnotes } = layout;
  return {
    ...emptyDocument(options),
    ...facts,
    text: source.text,
    footnotes: tieFootnotes(footnotes, facts.meetings, parts, source, grammar.page.footnotes, problems),
    passedOver,
    isTruncated: layout.isTruncated,
    problems: problems.all,
  };
}

/** Reports every line that is in no part of the document; gives those that lead to others or belong to the page. */
function accountFor(
  { blocks, placed, links }: ReleaseLayout,
  { preamble, body }: ReadRelease,
  { title, dateline, captions, meetings }: ReleaseFacts,
  grammar: Grammar,
  problems: ProblemLog,
): readonly Printed[] {
  const kept = [
    ...[title, dateline.printedDate, dateline.publisher],
    ...captions,
    ...meetings.flatMap((meeting) => [
      ...[meeting.heading, meeting.statedAt],
      ...meeting.descriptions,
      ...meeting.statements.map((statement) => statement.body),
    ]),
  ].filter((printed) => printed !== null);
  const passed = [
    ...preamble.passed,
    ...body.headings,
    ...[...links].map((block) => block.run.printed()),
    ...(body.visit ? [body.visit.sentence] : []),
  ];
  return accountForAll({ blocks, kept, keptBlocks: placed, passed }, grammar, problems);
}

function emptyDocument(options: ReleaseOptions): ReleaseDocument {
  return {
    locale: options.locale,
    publishedOn: options.publishedOn,
    sourceUrl: options.sourceUrl ?? null,
    text: '',
    title: null,
    dateline: { date: null, printedDate: null, publisher: null },
    visit: null,
    meetings: [],
    people: [],
    footnotes: [],
    captions: [],
    passedOver: [],
    isTruncated: false,
    problems: [],
  };
}
