import { GraphQLError } from 'graphql';
import type { ErrorCode, ErrorParams } from '../../kernel/app-error.ts';
import type { Explanation, Reason, ReasonParam } from './reasons.ts';

/** The stand-in for a name that the sender did not write. */
const HIDDEN = '…';

/** Guesses at what was meant: they are left out. */
const SUGGESTIONS: ReadonlySet<string> = new Set(['suggestions', 'fragmentTypes']);

/** Facts that are names of the schema, whatever the reason. */
const TYPES: ReadonlySet<string> = new Set([
  'type',
  'otherType',
  'fragmentType',
  'expectedType',
  'inputType',
]);

/** Facts that are names of the schema for some reasons; for the others the sender wrote them. */
const REQUIRED: Partial<Record<Reason, string>> = {
  ARGUMENT_REQUIRED: 'argument',
  DIRECTIVE_ARGUMENT_REQUIRED: 'argument',
  INPUT_FIELD_REQUIRED: 'field',
};

/** The same for errors of ours. */
const OF_CODES: Partial<Record<ErrorCode, readonly string[]>> = {
  ID_OF_OTHER_TYPE: ['actual', 'expected'],
  ID_OR_SLUG_REQUIRED: ['type'],
  REFERENCE_OF_OTHER_TYPE: ['actual', 'expected'],
  REFERENCE_UNKNOWN: ['type'],
};

/** Names that every schema has (GraphQL specification, sections 3.3.1 and 3.5). */
const EVERYWHERE = ['Query', 'Int', 'Float', 'String', 'Boolean', 'ID'];

/**
 * The facts of an error for who may not learn the schema: nothing that was guessed, and `…` for each name of a type,
 * an argument or an input field that is not in the document.
 */
export function hideSchema({ reason, params = {} }: Explanation, error: unknown): Explanation {
  const written = namesIn(error);
  const hide = (explanation: Explanation): Explanation => {
    const told = Object.entries(explanation.params ?? {})
      .filter(([name]) => !SUGGESTIONS.has(name))
      .map(([name, param]): [string, ReasonParam] => {
        const isOfSchema = TYPES.has(name) || REQUIRED[explanation.reason] === name;
        return [name, isOfSchema ? unlessWritten(param as string, written) : hideIn(param)];
      });
    return { reason: explanation.reason, ...(told.length > 0 && { params: Object.fromEntries(told) }) };
  };
  const hideIn = (param: ReasonParam): ReasonParam => {
    if (typeof param === 'string') return param;
    if ('reason' in param) return hide(param);
    return param.every((each) => typeof each === 'string') ? param : param.map((each) => hide(each));
  };
  return hide({ reason, params });
}

/** The same for the facts of an error of ours. */
export function hideParams(code: ErrorCode, params: ErrorParams, error: unknown): ErrorParams {
  const written = namesIn(error);
  const hidden = OF_CODES[code] ?? [];
  return Object.fromEntries(
    Object.entries(params).map(([name, param]) => [
      name,
      hidden.includes(name) ? unlessWritten(String(param), written) : param,
    ]),
  );
}

/** A type may be `[Name!]!`. */
function unlessWritten(text: string, written: ReadonlySet<string>): string {
  return (text.match(/\w+/g) ?? []).every((name) => written.has(name)) ? text : HIDDEN;
}

/** The names in the document that an error is about; those of every schema where it has none. */
function namesIn(error: unknown): ReadonlySet<string> {
  const text = error instanceof GraphQLError ? (error.source ?? error.nodes?.[0]?.loc?.source)?.body : '';
  return new Set([...EVERYWHERE, ...(text?.match(/[A-Za-z_]\w*/g) ?? [])]);
}
