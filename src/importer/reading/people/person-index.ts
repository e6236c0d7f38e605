import type { PeopleGrammar, PersonSpan } from '../../grammar/people-grammar.ts';
import type { Block } from '../../layout/blocks.ts';
import type { LatinGloss, PersonMention } from '../../release/release-document.ts';
import type { TextRun } from '../../source/text-run.ts';

/** The people of one document: each mention belongs to one of them. */
export interface PersonIndex {
  readonly mentions: readonly (readonly PersonMention[])[];
  /** The person a span names; -1 past the limit. */
  readonly of: (span: PersonSpan) => number;
  /** True past the limit: no release has more mentions than this index ties together. */
  readonly overflow: boolean;
  /** Mentions by a surname that two people share. */
  readonly ambiguous: readonly PersonMention[];
}

/** Releases name a few dozen people at most; comparing every name with every other is quadratic. */
export const MAX_MENTIONS = 2000;

interface Candidate {
  readonly block: Block;
  readonly span: PersonSpan;
  readonly name: string;
}

/**
 * Ties the mentions of all blocks to people. Full names come first; a shorter one belongs to the person whose name
 * it shortens, and of several to the one last named; a name that shortens nothing is a person of its own.
 */
export function indexPeople(blocks: readonly Block[], grammar: PeopleGrammar): PersonIndex {
  const all = blocks.flatMap((block) =>
    block.people.map((span): Candidate => ({ block, span, name: nameOf(block.run, span) })),
  );
  const candidates = all.slice(0, MAX_MENTIONS);
  const names: string[] = [];
  const assigned = new Map<PersonSpan, number>();
  const known = new Map<string, number>();
  for (const { span, name } of candidates) {
    if (!grammar.isFullName(name) && span.reading === null) continue;
    let person = known.get(name) ?? names.findIndex((other) => isSame(name, other, grammar));
    if (person < 0) person = names.push(name) - 1;
    known.set(name, person);
    assigned.set(span, person);
  }
  const shared = new Set<PersonSpan>();
  const full = names.length;
  const matches = new Map<string, number[]>();
  let last = -1;
  for (const { span, name } of candidates) {
    let person = assigned.get(span);
    if (person === undefined) {
      let fits = matches.get(name);
      if (!fits) {
        fits = names.flatMap((other, index) =>
          (index < full ? grammar.isShortFor(name, other) : other === name) ? [index] : [],
        );
        if (fits.length === 0) fits = [names.push(name) - 1];
        matches.set(name, fits);
      }
      if (fits.length > 1) shared.add(span);
      person = fits.includes(last) ? last : fits[0]!;
      assigned.set(span, person);
    }
    last = person;
  }
  const order = new Map<number, number>();
  for (const { span } of candidates)
    if (!order.has(assigned.get(span)!)) order.set(assigned.get(span)!, order.size);
  const mentions: PersonMention[][] = names.map(() => []);
  const ambiguous: PersonMention[] = [];
  for (const { block, span } of candidates) {
    const mention = mentionOf(block.run, span, order.get(assigned.get(span)!)!);
    mentions[mention.person]!.push(mention);
    if (shared.has(span)) ambiguous.push(mention);
  }
  return {
    mentions,
    ambiguous,
    overflow: all.length > MAX_MENTIONS,
    of: (span) => order.get(assigned.get(span) ?? -1) ?? -1,
  };
}

function isSame(name: string, other: string, grammar: PeopleGrammar): boolean {
  return grammar.isShortFor(name, other) || grammar.isShortFor(other, name);
}

function nameOf(run: TextRun, span: PersonSpan): string {
  return run.text.slice(span.name.start, span.name.end);
}

export function mentionOf(run: TextRun, span: PersonSpan, person: number): PersonMention {
  return {
    person,
    printed: run.printed(span.start, span.end),
    name: run.printed(span.name.start, span.name.end),
    honorific: span.honorific,
    postNominals: span.postNominals,
    office: span.office === null ? null : run.printed(span.office.start, span.office.end),
    country: span.country,
    organization: span.organization,
    reading: span.reading,
    latin: span.latin === null ? null : latinOf(run, span.latin.person, span.latin),
  };
}

function latinOf(run: TextRun, person: PersonSpan, span: { start: number; end: number }): LatinGloss {
  return {
    printed: run.printed(span.start, span.end - 1),
    name: nameOf(run, person),
    honorific: person.honorific,
    postNominals: person.postNominals,
    office: person.office === null ? null : run.text.slice(person.office.start, person.office.end),
  };
}
