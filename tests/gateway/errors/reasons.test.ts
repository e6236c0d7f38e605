import { type GraphQLScalarType, isScalarType, isSpecifiedScalarType, Kind, type ValueNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { explainError } from '../../../src/gateway/errors/explain-error.ts';
import { CAUSE, messagePattern, optionalHoles } from '../../../src/gateway/errors/message-pattern.ts';
import { REASONS } from '../../../src/gateway/errors/reasons.ts';
import { servedSchema } from '../in-process.ts';
import { type EnglishMessage, HOLE, messagesIn, messagesOf } from './english-messages.ts';

const messages: Readonly<Record<string, readonly EnglishMessage[]>> = {
  graphql: messagesOf('graphql', {
    extension: '.mjs',
    makers: new Set(['GraphQLError', 'syntaxError']),
  }),
  // What the rule of overlapping fields puts into its message.
  conflicts: messagesOf('graphql/validation/rules', {
    extension: 'OverlappingFieldsCanBeMergedRule.mjs',
    makers: new Set(['reason']),
  }).filter(({ text }) => text !== HOLE),
  apollo: messagesOf('@apollo/server/dist/esm', {
    extension: '.js',
    makers: new Set(['GraphQLError', 'BadRequestError', 'super']),
  }),
  scalars: scalarMessages(servedSchema()),
};

/** Files whose messages no client can get, and why. */
const UNREACHABLE_FILES: Readonly<Record<string, string>> = {
  'graphql/error/': 'wrap messages of others',
  'graphql/execution/subscribe.mjs': 'the schema has no subscriptions',
  'graphql/language/schemaCoordinateLexer.mjs': 'reads coordinates, for tools',
  'graphql/type/assertName.mjs': 'checks the schema, at the start',
  'graphql/type/validate.mjs': 'checks the schema, at the start',
  'graphql/utilities/assertValidName.mjs': 'checks the schema, at the start',
  'graphql/utilities/getOperationRootType.mjs': 'deprecated; nothing calls it',
  'graphql/validation/rules/LoneSchemaDefinitionRule.mjs': 'for documents that define a schema',
  'graphql/validation/rules/PossibleTypeExtensionsRule.mjs': 'for documents that define a schema',
  'graphql/validation/rules/SingleFieldSubscriptionsRule.mjs': 'the schema has no subscriptions',
  'graphql/validation/rules/UniqueArgumentDefinitionNamesRule.mjs': 'for documents that define a schema',
  'graphql/validation/rules/UniqueDirectiveNamesRule.mjs': 'for documents that define a schema',
  'graphql/validation/rules/UniqueEnumValueNamesRule.mjs': 'for documents that define a schema',
  'graphql/validation/rules/UniqueFieldDefinitionNamesRule.mjs': 'for documents that define a schema',
  'graphql/validation/rules/UniqueOperationTypesRule.mjs': 'for documents that define a schema',
  'graphql/validation/rules/UniqueTypeNamesRule.mjs': 'for documents that define a schema',
  'graphql/validation/rules/custom/': 'rules that nobody has asked for',
  'apollo/errorNormalize.js': 'wraps messages of others, or what is no Error: INTERNAL_SERVER_ERROR',
  'apollo/incrementalDeliveryPolyfill.js': 'the schema has no @defer, and graphql-jit executes',
  'apollo/internalErrorClasses.js': 'wraps messages of others, but for two that have codes of their own',
  'apollo/plugin/': 'plugins that are not installed',
  'apollo/preventCsrf.js': 'is switched off: checkPreconditions is in its place, with CSRF_PREVENTED',
  'apollo/utils/': 'throws for faults of the server: INTERNAL_SERVER_ERROR',
  'apollo/validationRules/NoIntrospection.js': 'has a code of its own, INTROSPECTION_DISABLED',
};

/** Single messages that no client can get, and why. */
const UNREACHABLE: Readonly<Record<string, string>> = {
  'graphql | Must provide an operation.':
    'a document without any is a syntax error, and a fragment alone is unused',
  'graphql | Expected Iterable, but did not find one for field "….…".':
    'a field failed: INTERNAL_SERVER_ERROR',
  'graphql | Abstract type "…" must resolve to an Object type at runtime for field "….…". Either the "…" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.':
    'a field failed: INTERNAL_SERVER_ERROR',
  'graphql | Support for returning GraphQLObjectType from resolveType was removed in graphql-js@16.0.0 please return type name instead.':
    'a field failed: INTERNAL_SERVER_ERROR',
  'graphql | Abstract type "…" must resolve to an Object type at runtime for field "….…" with value …, received "…".':
    'a field failed: INTERNAL_SERVER_ERROR',
  'graphql | Abstract type "…" was resolved to a type "…" that does not exist inside the schema.':
    'a field failed: INTERNAL_SERVER_ERROR',
  'graphql | Abstract type "…" was resolved to a non-object type "…".':
    'a field failed: INTERNAL_SERVER_ERROR',
  'graphql | Runtime Object type "…" is not a possible type for "…".':
    'a field failed: INTERNAL_SERVER_ERROR',
  'graphql | Expected value of type "…" but got: ….': 'a field failed: INTERNAL_SERVER_ERROR',
  'graphql | String cannot represent value: …': 'a field failed: INTERNAL_SERVER_ERROR',
  'graphql | Enum "…" cannot represent value: …': 'a field failed: INTERNAL_SERVER_ERROR',
  'graphql | Enum values cannot be named: …': 'checks the schema, at the start',
  'graphql | Variable "$…" expected value of type "…" which cannot be used as an input type.':
    'validation has refused it',
  'graphql | Argument "…" of required type "…" was not provided.': 'validation has refused it',
  'graphql | Argument "…" of required type "…" was provided the variable "$…" which was not provided a runtime value.':
    'validation has refused it',
  'graphql | Syntax Error: Document contains more than … comments. Parsing aborted.':
    'has a code of its own, LIMIT_COMMENTS',
  'graphql | Syntax Error: Source contains more than … UTF-16 code units. Parsing aborted.':
    'has a code of its own, LIMIT_LENGTH',
  'graphql | Syntax Error: Document contains more that … tokens. Parsing aborted.':
    'has a code of its own, LIMIT_TOKENS',
  'apollo | No operations found in request.': 'batches are switched off',
  'apollo | Apollo Server supports only GET/POST requests.': 'has a code of its own, METHOD_NOT_ALLOWED',
  'apollo | GET requests may not have a content-type header other than application/json.':
    'has a code of its own, UNSUPPORTED_MEDIA_TYPE',
  "apollo | An 'accept' header was provided for this request which does not accept … or …":
    'has a code of its own, NOT_ACCEPTABLE',
  "apollo | Apollo server received an operation that uses incremental delivery (@defer or @stream), but the client does not accept multipart/mixed HTTP responses. To enable incremental delivery support, add the HTTP header 'Accept: …' if your client supports the current incremental format or 'Accept: …' if your client supports the legacy incremental format":
    'the schema has no @defer',
};

describe('every message that others can send to a client', () => {
  const all = Object.entries(messages).flatMap(([of, texts]) => texts.map((each) => ({ of, ...each })));

  it('is found in their sources', () => {
    const counts = Object.entries(messages).map(([of, texts]) => [of, texts.length > 2]);
    expect(counts).toEqual([
      ['graphql', true],
      ['conflicts', true],
      ['apollo', true],
      ['scalars', true],
    ]);
    expect(messages.graphql?.length).toBeGreaterThan(120);
  });

  it('has a reason', () => {
    const unexplained = all.filter(({ of, file, text }) => {
      const path = `${of}/${file}`;
      const isUnreachable = Object.keys(UNREACHABLE_FILES).some((start) => path.startsWith(start));
      return !isUnreachable && !(`${of} | ${text}` in UNREACHABLE) && !isExplained(text);
    });
    expect(unexplained.map(({ of, file, text }) => `${file}: ${of} | ${text}`)).toEqual([]);
  });

  it('is still there, where it is said to reach nobody', () => {
    const paths = all.map(({ of, file }) => `${of}/${file}`);
    const gone = Object.keys(UNREACHABLE_FILES).filter(
      (start) => !paths.some((path) => path.startsWith(start)),
    );
    const texts = new Set(all.map(({ of, text }) => `${of} | ${text}`));
    expect([...gone, ...Object.keys(UNREACHABLE).filter((text) => !texts.has(text))]).toEqual([]);
  });

  it('is found where it is put together of parts', () => {
    const source = `
      let tail = flag ? didYouMean(names) : '';
      tail += also ? ' Ever.' : '';
      throw new GraphQLError(\`No "\${name}"\` + (kind ? ' here.' : '.') + tail);
      throw syntaxError(source, at, told);
    `;
    const texts = messagesIn('a.mjs', source, new Set(['GraphQLError', 'syntaxError'])).map(
      ({ text }) => text,
    );
    expect(texts).toContain(`No "${HOLE}" here.`);
    expect(texts).toContain(`No "${HOLE}". Did you mean "${HOLE}"? Ever.`);
    expect(texts).toContain(`Syntax Error: ${HOLE}`);
    expect(isExplained(`Cannot query field "${HOLE}" in type "${HOLE}".`)).toBe(false);
    expect(isExplained(HOLE)).toBe(false);
  });
});

describe('a pattern', () => {
  const filled = Object.values(messages).flatMap((texts) => texts.flatMap(({ text }) => fillings(text)));
  const templates = Object.values(REASONS).flat();

  it('is a message of somebody', () => {
    const byFastify = [
      "Body is not valid JSON but content-type is set to 'application/json'",
      "Body cannot be empty when content-type is set to 'application/json'",
      'Request body size did not match Content-Length',
      "'/%zz' is not a valid url component",
    ];
    const byTransport = [
      'Body is not valid UTF-8',
      'Query string is not valid UTF-8',
      'Text has half of a surrogate pair',
    ];
    const told = [...byFastify, ...byTransport, ...filled];
    const unused = templates.filter((template) => {
      const match = messagePattern(template);
      return !told.some((message) => match(message) !== null || match(asWrapped(message)) !== null);
    });
    expect(unused).toEqual([]);
  });

  it('is not the message of two reasons', () => {
    const matches = Object.entries(REASONS).flatMap(([reason, [...each]]) =>
      each.map((template) => ({ reason, match: messagePattern(template) })),
    );
    const twice = filled.flatMap((message) => {
      const reasons = new Set(
        matches.filter(({ match }) => match(message) !== null).map(({ reason }) => reason),
      );
      return reasons.size > 1 ? [`${message}: ${[...reasons]}`] : [];
    });
    expect([...new Set(twice)]).toEqual([]);
  });

  it('has one hole for any text at most', () => {
    const texts = ['address', 'character', 'escape', 'operation', 'text', 'value', 'conflicts'];
    const holes = templates.map((template) => [...template.matchAll(/<(\w+)>/g)].map(([, hole]) => hole));
    expect(holes.filter((each) => each.filter((hole) => texts.includes(hole as string)).length > 1)).toEqual(
      [],
    );
  });

  it('says which of its holes may be left out', () => {
    expect(optionalHoles(['a <b>[ c <d>][ <e>.]', 'a <b> <f>', 'a <b>'])).toEqual(['d', 'e', 'f']);
  });
});

/** True when a message has a reason, whatever may be in its holes. */
function isExplained(text: string): boolean {
  const hasWords = text.replaceAll(HOLE, '') !== '';
  return (
    hasWords &&
    fillings(text).some(
      (message) =>
        explainError(new Error(message)) !== null ||
        explainError({ message, originalError: new Error(KNOWN) }) !== null,
    )
  );
}

const KNOWN = 'Int cannot represent non-integer value: 1';
const FILLINGS = ['Thing', '"Thing"', 'Name "thing"', '"{"', '[Thing!]!', '"A", "B"', '.thing', '5', KNOWN];

function fillings(text: string): string[] {
  const [head = '', ...rest] = text.split(HOLE);
  return rest.reduce(
    (heads, tail) => heads.flatMap((each) => FILLINGS.map((fill) => each + fill + tail)),
    [head],
  );
}

function asWrapped(message: string): string {
  return message.endsWith(KNOWN) ? message.slice(0, -KNOWN.length) + CAUSE : message;
}

/** The messages of the scalars of the schema for variables and literals that are nothing of theirs. */
function scalarMessages(schema: ReturnType<typeof servedSchema>): EnglishMessage[] {
  const scalars = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLScalarType => isScalarType(type) && !isSpecifiedScalarType(type),
  );
  const literals: ValueNode[] = [
    { kind: Kind.INT, value: '5' },
    { kind: Kind.STRING, value: 'rubbish' },
    { kind: Kind.ENUM, value: 'RUBBISH' },
    { kind: Kind.BOOLEAN, value: true },
  ];
  return scalars.flatMap((scalar) =>
    [
      ...['rubbish', 5, true, {}, []].map((value) => () => scalar.parseValue(value)),
      ...literals.map((literal) => () => scalar.parseLiteral(literal)),
    ].map((read) => ({ file: scalar.name, text: thrownBy(read) })),
  );
}

function thrownBy(read: () => unknown): string {
  try {
    return `${String(read())} is taken`;
  } catch (error) {
    return (error as Error).message;
  }
}
