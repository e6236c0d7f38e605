/**
 * The English sentences in which graphql-js, Apollo Server, Fastify and the scalars say what is wrong with a request,
 * by the reason. They stand as they are written where they come from: `<…>` is a fact of the case, and `[…]` may be
 * left out. The reader's words for a reason are in `locales/<locale>/reasons.json`.
 */
export const REASONS = {
  // Syntax: the parser and the lexer of graphql-js.
  UNEXPECTED_TOKEN: ['Syntax Error: Unexpected <found>[ "<text>"].'],
  EXPECTED_TOKEN: ['Syntax Error: Expected <expected>, found <found>[ "<text>"].'],
  RESERVED_ENUM_VALUE: ['Syntax Error: <found> "<text>" is reserved and cannot be used for an enum value.'],
  VARIABLE_IN_CONSTANT: ['Syntax Error: Unexpected variable "$<variable>" in constant value.'],
  DESCRIPTION_OF_SHORTHAND: [
    'Syntax Error: Unexpected description, descriptions are not supported on shorthand queries.',
  ],
  DESCRIPTION_OF_NOTHING: [
    'Syntax Error: Unexpected description, only GraphQL definitions support descriptions.',
  ],
  UNEXPECTED_CHARACTER: [
    'Syntax Error: Unexpected character: <character>.',
    'Syntax Error: Invalid character: <character>.',
  ],
  SINGLE_QUOTE: [
    'Syntax Error: Unexpected single quote character (\'), did you mean to use a double quote (")?',
  ],
  DIGIT_AFTER_ZERO: ['Syntax Error: Invalid number, unexpected digit after 0: <character>.'],
  DIGIT_EXPECTED: ['Syntax Error: Invalid number, expected digit but got: <character>.'],
  UNTERMINATED_STRING: ['Syntax Error: Unterminated string.'],
  CHARACTER_IN_STRING: ['Syntax Error: Invalid character within String: <character>.'],
  INVALID_ESCAPE: ['Syntax Error: Invalid character escape sequence: "<escape>".'],
  INVALID_UNICODE_ESCAPE: ['Syntax Error: Invalid Unicode escape sequence: "<escape>".'],

  // Operations and definitions.
  SCHEMA_NOT_EXECUTABLE: ['The schema definition is not executable.'],
  DEFINITION_NOT_EXECUTABLE: ['The "<definition>" definition is not executable.'],
  ANONYMOUS_OPERATION_NOT_ALONE: ['This anonymous operation must be the only defined operation.'],
  DUPLICATE_OPERATION: ['There can be only one operation named "<operation>".'],
  OPERATION_NAME_REQUIRED: ['Must provide operation name if query contains multiple operations.'],
  UNKNOWN_OPERATION: ['Unknown operation named "<operation>".'],
  UNSUPPORTED_OPERATION: ['Schema is not configured to execute <operationType> operation.'],
  OPERATION_NOT_FOR_GET: ['GET requests only support query operations, not <operationType> operations'],

  // Types and fields.
  UNKNOWN_TYPE: ['Unknown type "<type>".[ Did you mean <suggestions>?]'],
  UNKNOWN_FIELD: [
    'Cannot query field "<field>" on type "<type>".[ Did you mean <suggestions>?]',
    'Cannot query field "<field>" on type "<type>". Did you mean to use an inline fragment on <fragmentTypes>?',
  ],
  SUBFIELDS_REQUIRED: [
    'Field "<field>" of type "<type>" must have a selection of subfields. Did you mean "<field> { ... }"?',
  ],
  SUBFIELDS_EMPTY: ['Field "<field>" of type "<type>" must have at least one field selected.'],
  SUBFIELDS_IMPOSSIBLE: ['Field "<field>" must not have a selection since type "<type>" has no subfields.'],
  FIELDS_CONFLICT: [
    'Fields "<responseName>" conflict because <conflicts>. Use different aliases on the fields to fetch both if this was intentional.',
  ],
  DIFFERENT_FIELDS: ['"<field>" and "<otherField>" are different fields'],
  DIFFERENT_ARGUMENTS: ['they have differing arguments'],
  DIFFERENT_TYPES: ['they return conflicting types "<type>" and "<otherType>"'],

  // Fragments.
  UNKNOWN_FRAGMENT: ['Unknown fragment "<fragment>".'],
  DUPLICATE_FRAGMENT: ['There can be only one fragment named "<fragment>".'],
  UNUSED_FRAGMENT: ['Fragment "<fragment>" is never used.'],
  FRAGMENT_CYCLE: ['Cannot spread fragment "<fragment>" within itself[ via <via>].'],
  FRAGMENT_WITHOUT_FIELDS: ['Fragment[ "<fragment>"] cannot condition on non composite type "<type>".'],
  FRAGMENT_IMPOSSIBLE: [
    'Fragment[ "<fragment>"] cannot be spread here as objects of type "<type>" can never be of type "<fragmentType>".',
  ],

  // Arguments and directives.
  UNKNOWN_ARGUMENT: [
    'Unknown argument "<argument>" on field "<type>.<field>".[ Did you mean <suggestions>?]',
  ],
  UNKNOWN_DIRECTIVE_ARGUMENT: [
    'Unknown argument "<argument>" on directive "@<directive>".[ Did you mean <suggestions>?]',
  ],
  DUPLICATE_ARGUMENT: ['There can be only one argument named "<argument>".'],
  ARGUMENT_REQUIRED: [
    'Field "<field>" argument "<argument>" of type "<type>" is required, but it was not provided.',
  ],
  ARGUMENT_NULL: ['Argument "<argument>" of non-null type "<type>" must not be null.'],
  ARGUMENT_INVALID: ['Argument "<argument>" has invalid value <value>.'],
  DIRECTIVE_ARGUMENT_REQUIRED: [
    'Directive "@<directive>" argument "<argument>" of type "<type>" is required, but it was not provided.',
  ],
  UNKNOWN_DIRECTIVE: ['Unknown directive "@<directive>".'],
  DIRECTIVE_MISPLACED: ['Directive "@<directive>" may not be used on <location>.'],
  DUPLICATE_DIRECTIVE: ['The directive "@<directive>" can only be used once at this location.'],

  // Variables.
  UNDEFINED_VARIABLE: ['Variable "$<variable>" is not defined[ by operation "<operation>"].'],
  UNUSED_VARIABLE: ['Variable "$<variable>" is never used[ in operation "<operation>"].'],
  DUPLICATE_VARIABLE: ['There can be only one variable named "$<variable>".'],
  VARIABLE_NOT_INPUT: ['Variable "$<variable>" cannot be non-input type "<type>".'],
  VARIABLE_MISPLACED: [
    'Variable "$<variable>" of type "<type>" used in position expecting type "<expectedType>".',
  ],
  VARIABLE_NULLABLE_IN_ONE_OF: [
    'Variable "$<variable>" is of type "<type>" but must be non-nullable to be used for OneOf Input Object "<inputType>".',
  ],
  VARIABLE_REQUIRED: ['Variable "$<variable>" of required type "<type>" was not provided.'],
  VARIABLE_NULL: ['Variable "$<variable>" of non-null type "<type>" must not be null.'],
  VARIABLE_INVALID: ['Variable "$<variable>" got invalid value <value>[ at "<path>"]; <cause>'],

  // Values, of literals and of variables alike.
  VALUE_UNEXPECTED: [
    'Expected value of type "<type>", found <value>.',
    'Expected value of type "<type>", found <value>; <cause>',
  ],
  VALUE_OF_OTHER_TYPE: ['Expected type "<type>".', 'Expected type "<type>". <cause>'],
  NULL_UNEXPECTED: ['Expected non-nullable type "<type>" not to be null.'],
  NOT_AN_OBJECT: ['Expected type "<type>" to be an object.'],
  NOT_AN_INT: ['Int cannot represent non-integer value: <value>'],
  INT_OUT_OF_RANGE: ['Int cannot represent non 32-bit signed integer value: <value>'],
  NOT_A_FLOAT: ['Float cannot represent non numeric value: <value>'],
  NOT_A_STRING: ['String cannot represent a non string value: <value>'],
  NOT_A_BOOLEAN: ['Boolean cannot represent a non boolean value: <value>'],
  NOT_AN_ID: [
    'ID cannot represent a non-string and non-integer value: <value>',
    'ID cannot represent value: <value>',
  ],
  NOT_A_DATE: ['Date cannot represent value: <value>'],
  NOT_A_DATE_TIME: ['DateTime cannot represent value: <value>'],
  NOT_A_LOCAL_DATE_TIME: ['LocalDateTime cannot represent value: <value>'],
  NOT_A_TIME_ZONE: ['TimeZone cannot represent value: <value>'],
  NOT_A_COUNTRY_CODE: ['CountryCode cannot represent value: <value>'],
  NOT_AN_ENUM_VALUE: [
    'Enum "<type>" cannot represent non-enum value: <value>.[ Did you mean the enum value <suggestions>?]',
    'Enum "<type>" cannot represent non-string value: <value>.[ Did you mean the enum value <suggestions>?]',
  ],
  UNKNOWN_ENUM_VALUE: [
    'Value "<value>" does not exist in "<type>" enum.[ Did you mean the enum value <suggestions>?]',
  ],
  UNKNOWN_INPUT_FIELD: ['Field "<field>" is not defined by type "<type>".[ Did you mean <suggestions>?]'],
  DUPLICATE_INPUT_FIELD: ['There can be only one input field named "<field>".'],
  INPUT_FIELD_REQUIRED: ['Field "[<inputType>.]<field>" of required type "<type>" was not provided.'],
  ONE_OF_FIELD_NULL: ['Field "[<inputType>.]<field>" must be non-null.'],
  NOT_ONE_OF: [
    'OneOf Input Object "<type>" must specify exactly one key.',
    'Exactly one key must be specified for OneOf type "<type>".',
  ],

  // What was given up.
  TOO_MANY_ERRORS: [
    'Too many validation errors, error limit reached. Validation aborted.',
    'Too many errors processing variables, error limit reached. Execution aborted.',
  ],
  TOO_COMPLEX: ['Validation aborted.'],
  TOO_MANY_SELECTIONS: [
    'Anonymous operation recursively requests too many selections.',
    'Operation "<operation>" recursively requests too many selections.',
  ],
  INTROSPECTION_TOO_DEEP: ['Maximum introspection depth exceeded'],

  // The request around the query: Apollo Server, Fastify and `transport/well-formed-text.ts`.
  BODY_NOT_JSON: ["Body is not valid JSON but content-type is set to 'application/json'"],
  BODY_EMPTY: [
    "Body cannot be empty when content-type is set to 'application/json'",
    'POST body missing, invalid Content-Type, or JSON object has no keys.',
  ],
  BODY_NOT_UTF8: ['Body is not valid UTF-8'],
  ADDRESS_NOT_UTF8: ['Query string is not valid UTF-8'],
  HALF_OF_A_CHARACTER: ['Text has half of a surrogate pair'],
  BODY_LENGTH_WRONG: ['Request body size did not match Content-Length'],
  ADDRESS_MALFORMED: ["'<address>' is not a valid url component"],
  BATCH_REFUSED: ['Operation batching disabled.'],
  QUERY_REQUIRED: ['GraphQL operations must contain a non-empty `query` or a `persistedQuery` extension.'],
  QUERY_NOT_STRING: [
    'GraphQL queries must be strings.',
    "GraphQL queries must be strings. It looks like you're sending the internal graphql-js representation of a parsed query in your request instead of a request in the GraphQL query language. You can convert an AST to a string using the `print` function from `graphql`, or use a client like `apollo-client` which converts the internal representation to a string for you.",
  ],
  PARAMETER_NOT_OBJECT: [
    '`<parameter>` in a POST body should be provided as an object, not a recursively JSON-encoded string.',
    '`<parameter>` in a POST body must be an object if provided.',
    'The <parameter> search parameter should contain a JSON-encoded object.',
  ],
  PARAMETER_NOT_STRING: ['`<parameter>` in a POST body must be a string if provided.'],
  PARAMETER_NOT_JSON: ['The <parameter> search parameter contains invalid JSON.'],
  PARAMETER_REPEATED: ["The '<parameter>' search parameter may only be specified once."],
  PERSISTED_QUERY_VERSION: ['Unsupported persisted query version'],
  PERSISTED_QUERY_HASH: ['provided sha does not match query'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The mistake, for programs: stable, whatever the language of the message and whoever found it. */
export type Reason = keyof typeof REASONS;

/** A reason with the facts of the case, where there are any. */
export interface Explanation {
  readonly reason: Reason;
  readonly params?: ReasonParams;
}

export type ReasonParams = Readonly<Record<string, ReasonParam>>;
export type ReasonParam = string | readonly string[] | Explanation | readonly Explanation[];
