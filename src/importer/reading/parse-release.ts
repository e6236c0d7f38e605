import { type CompletedDate, isIsoDate, type YearReference } from '../grammar/calendar.ts';
import { grammarOf, otherLanguage } from '../grammar/languages.ts';
import { accountForAll } from '../layout/accounting.ts';
import { Block, readBlocks } from '../layout/blocks.ts';
import { tieFootnotes } from '../layout/footnote-places.ts';
import { footnotesByKey } from '../layout/footnotes.ts';
import { isHeading } from '../layout/headings.ts';
import { layOut } from '../layout/page-layout.ts';
import { readPreamble } from '../layout/preamble.ts';
import { cutBlock } from '../layout/truncation.ts';
import { ProblemLog } from '../release/problem-log.ts';
import type { ParseOptions, ReleaseDocument } from '../release/release-document.ts';
import { entities, firstTag } from '../source/markup.ts';
import { MAX_TEXT_BYTES, readSource, type SourceText } from '../source/source-text.ts';
import { BodyReader } from './body-reader.ts';
import { firstOpening } from './meetings/meeting-openings.ts';
import { meetingOf } from './meetings/meetings.ts';
import { visitOf } from './meetings/visits.ts';
import { homeOf } from './people/home-country.ts';
import { peopleOf } from './people/people.ts';
import { indexPeople, MAX_MENTIONS } from './people/person-index.ts';
import { questionPublished } from './published-day.ts';
import { secondRelease } from './second-release.ts';

/** How much of a text that breaks off is shown. */
const MAX_TAIL = 60;

/**
 * Reads a press release. Never throws on what the text says: what cannot be read is in `problems`, with its line.
 * A text over 1 MiB, an empty one, or a `publishedOn` that is no date gives an empty document with one error.
 *
 * @throws RangeError for a locale that no release is read in.
 */
export function parseRelease(raw: string, options: ParseOptions): ReleaseDocument {
  const problems = new ProblemLog();
  const bytes = Buffer.byteLength(raw);
  if (bytes > MAX_TEXT_BYTES) problems.add('TEXT_TOO_LONG', null, { bytes, limit: MAX_TEXT_BYTES });
  else if (!isIsoDate(options.publishedOn))
    problems.add('PUBLISHED_DATE_INVALID', null, { value: options.publishedOn });
  else if (raw.replace(/^\uFEFF/, '').trim() === '') problems.add('TEXT_EMPTY', null);
  else {
    const source = readSource(raw);
    const tag = firstTag(source);
    if (tag === null) return parse(source, options, problems);
    problems.add('TEXT_IS_HTML', tag);
  }
  return { ...emptyDocument(options), problems: problems.all };
}

function parse(source: SourceText, options: ParseOptions, problems: ProblemLog): ReleaseDocument {
  const grammar = grammarOf(options.locale);
  const language = otherLanguage(source.text, options.locale);
  if (language !== null) problems.add('LOCALE_WRONG', null, { locale: options.locale, language });
  for (const { printed, count } of entities(source)) problems.add('ENTITY_IN_TEXT', printed, { count });
  const read = readBlocks(source, grammar);
  const cut = cutBlock(read, grammar);
  if (cut !== null) problems.add('TEXT_TRUNCATED', cut.run.printedTail(MAX_TAIL));
  const all = read.map((block) => (block === cut ? block.cutOff() : block));
  const trailers = new Set(all.flatMap((block) => grammar.page.trailerTarget(block.text) ?? []));
  const { parts, footnotes, placed, links } = layOut(all, source, grammar);
  const blocks = parts.filter((part) => part instanceof Block);
  const people = indexPeople(blocks, grammar.people);
  if (people.overflow) problems.add('PEOPLE_TOO_MANY', null, { limit: MAX_MENTIONS });

  let lax = false;
  let first = firstOpening(parts, grammar, lax);
  if (first < 0) {
    lax = true;
    first = firstOpening(parts, grammar, lax);
  }
  const head = first < 0 ? parts : parts.slice(0, first);
  const preamble = readPreamble(
    head.filter((part) => part instanceof Block && !isHeading(part)) as Block[],
    grammar,
    options.publishedOn,
    trailers,
    problems,
  );
  const second = first < 0 ? null : secondRelease(parts, first, preamble.day, all, grammar);
  if (second !== null) problems.add('SECOND_RELEASE', second.run.printed());
  const reference: YearReference =
    preamble.day === null
      ? { date: options.publishedOn, source: 'published' }
      : { date: preamble.day, source: 'dateline' };
  const contextDate: CompletedDate | null =
    lax && preamble.day !== null ? { date: preamble.day, endsOn: null, source: 'context' } : null;
  const reader = new BodyReader({ grammar, reference, problems, contextDate }, people);
  const leading = head.filter((part) => !(part instanceof Block) || isHeading(part));
  const body = reader.read(
    first < 0 ? parts.filter((part) => !(part instanceof Block)) : [...leading, ...parts.slice(first)],
  );

  const alone = body.meetings.length === 1;
  const setting = { grammar, people, footnotes: footnotesByKey(footnotes), title: preamble.title, problems };
  const meetings = body.meetings.map((draft) => meetingOf(draft, alone, setting));
  const captions = [...preamble.captions, ...body.captions];
  for (const mention of people.ambiguous) problems.add('PERSON_AMBIGUOUS', mention.printed);
  if (meetings.length === 0) problems.add('MEETING_MISSING', null);
  for (const { date, statedAt } of meetings)
    if (date === null) problems.add('MEETING_WITHOUT_DATE', statedAt);
  if (preamble.title === null) problems.add('TITLE_MISSING', null);
  if (preamble.dateline.date === null) problems.add('DATELINE_MISSING', null);
  const late = meetings.find(
    (meeting) =>
      preamble.dateline.date !== null && meeting.date !== null && meeting.date > preamble.dateline.date,
  );
  // It cannot be the day of issue of what is told as past; the printed words are kept.
  if (late) problems.add('DATELINE_BEFORE_MEETING', preamble.dateline.printedDate, { date: late.date! });
  questionPublished(options.publishedOn, preamble.dateline, meetings, problems);
  const persons = peopleOf(
    people,
    meetings,
    preamble.title,
    homeOf(preamble.dateline.publisher, options.sourceUrl ?? null, source.text, grammar.places),
    grammar,
  );
  for (const { country, countrySource, mentions } of persons)
    if (country !== null && countrySource !== 'printed')
      problems.add(
        countrySource === 'title' ? 'COUNTRY_FROM_TITLE' : 'COUNTRY_FROM_PUBLISHER',
        mentions[0]!.printed,
        { country },
      );
  const { title, dateline } = preamble;
  const visit = visitOf(meetings, body.visit, title);
  const kept = [
    ...[title, dateline.printedDate, dateline.publisher],
    ...captions,
    ...meetings.flatMap((meeting) => [
      ...[meeting.heading, meeting.statedAt],
      ...meeting.descriptions,
      ...meeting.statements.map((statement) => statement.body),
    ]),
  ].filter((printed) => printed != null);
  const linked = [...links].map((block) => block.run.printed());
  const passed = [
    ...preamble.passed,
    ...body.headings,
    ...linked,
    ...(body.visit ? [body.visit.sentence] : []),
  ];
  const passedOver = accountForAll({ blocks: all, kept, keptBlocks: placed, passed }, grammar, problems);
  return {
    ...emptyDocument(options),
    text: source.text,
    title,
    dateline: late ? { ...dateline, date: null } : dateline,
    visit,
    meetings,
    people: persons,
    footnotes: tieFootnotes(footnotes, meetings, parts, source, grammar.page.footnotes, problems),
    captions,
    passedOver,
    isTruncated: cut !== null,
    problems: problems.all,
  };
}

function emptyDocument(options: ParseOptions): ReleaseDocument {
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
