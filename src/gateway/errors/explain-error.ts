import { CAUSE, type Filled, messagePattern } from './message-pattern.ts';
import { type Explanation, REASONS, type Reason, type ReasonParam } from './reasons.ts';

/** UTF-16 code units of the sender's own text in a message: it may have 100 KiB, and stand in several errors. */
const MAX_TEXT_LENGTH = 1_000;

interface Explainable {
  readonly message: string;
  /** The error that graphql-js has put the end of the message together from. */
  readonly originalError?: Error | null | undefined;
}

const PATTERNS = Object.entries(REASONS).flatMap(([reason, templates]) =>
  templates.map((template) => ({ reason: reason as Reason, match: messagePattern(template) })),
);

/** Finds the reason and the facts of an error in its English message; null where no message of ours is like it. */
export function explainError(error: Explainable): Explanation | null {
  const cause = causeOf(error);
  if (cause === undefined) return explainMessage(error.message, null);
  const explained = explainError(cause);
  const head = error.message.slice(0, -cause.message.length);
  return (explained && explainMessage(head + CAUSE, explained)) ?? explainMessage(error.message, null);
}

function explainMessage(message: string, cause: Explanation | null): Explanation | null {
  for (const { reason, match } of PATTERNS) {
    const filled = match(message);
    if (filled === null) continue;
    const params = paramsOf(filled, cause);
    if (params !== null) return Object.keys(params).length > 0 ? { reason, params } : { reason };
  }
  return null;
}

/** The nearest error that the message ends with; graphql-js and Apollo Server also wrap errors without adding to them. */
function causeOf({ message, originalError }: Explainable): Explainable | undefined {
  let cause: Explainable | null | undefined = originalError;
  while (cause?.message === message) cause = cause.originalError;
  if (cause == null || cause.message === '') return undefined;
  return message.endsWith(cause.message) ? cause : undefined;
}

function paramsOf(filled: Filled, cause: Explanation | null): Record<string, ReasonParam> | null {
  const params: Record<string, ReasonParam> = {};
  for (const [hole, text] of Object.entries(filled)) {
    const param = paramOf(hole, text, cause);
    if (param === null) return null;
    params[hole] = param;
  }
  return params;
}

function paramOf(hole: string, text: string, cause: Explanation | null): ReasonParam | null {
  switch (hole) {
    case 'cause':
      return cause;
    case 'conflicts':
      return conflictsIn(text);
    case 'suggestions':
    case 'fragmentTypes':
    case 'via':
      return [...text.matchAll(/"(\w+)"/g)].map(([, name]) => name as string);
    case 'expected':
    case 'found':
    case 'character':
      return text.replace(/^(["'])(.+)\1$/, '$2');
    default:
      return shortened(text);
  }
}

const IN_SUBFIELDS = /^subfields "(\w+(?:\.{3})?)" conflict because /;

/** Each conflict, with the subfields on the way to it; graphql-js cuts a long list of them, so the last may be left out. */
function conflictsIn(text: string): Explanation[] | null {
  const segments = text.split(/ and (?=subfields ")/);
  const conflicts: Explanation[] = [];
  for (const segment of segments) {
    const subfields: string[] = [];
    let rest = segment;
    for (let found = IN_SUBFIELDS.exec(rest); found !== null; found = IN_SUBFIELDS.exec(rest)) {
      subfields.push(found[1] as string);
      rest = rest.slice(found[0].length);
    }
    const conflict = explainMessage(rest, null);
    if (conflict !== null)
      conflicts.push(subfields.length === 0 ? conflict : withSubfields(conflict, subfields));
    else if (!rest.endsWith('...')) return null;
  }
  return conflicts.length === 0 ? null : conflicts;
}

function withSubfields({ reason, params }: Explanation, subfields: readonly string[]): Explanation {
  return { reason, params: { subfields, ...params } };
}

function shortened(text: string): string {
  if (text.length <= MAX_TEXT_LENGTH) return text;
  // Half of a character is none.
  return `${text.slice(0, MAX_TEXT_LENGTH).replace(/[\ud800-\udbff]$/, '')}…`;
}
