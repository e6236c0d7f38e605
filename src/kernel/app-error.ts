/** Every error a reader may meet: its code is the key of its message in `locales/<locale>/errors.json`. */
export const ERROR_STATUS = {
  BAD_REQUEST: 400,
  BAD_USER_INPUT: 200,
  BODY_TOO_LARGE: 413,
  COORDINATE_MALFORMED: 200,
  COORDINATE_UNKNOWN: 200,
  CSRF_PREVENTED: 400,
  ENUM_UNKNOWN: 200,
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  ID_MALFORMED: 200,
  ID_OF_OTHER_TYPE: 200,
  ID_OR_SLUG_REQUIRED: 200,
  INTERNAL_SERVER_ERROR: 500,
  INTROSPECTION_DISABLED: 400,
  INVALID_CURSOR: 200,
  INVALID_DATE_RANGE: 200,
  INVALID_PAGE_ARGUMENTS: 200,
  INVALID_PAGE_SIZE: 200,
  LIMIT_ALIASES: 400,
  LIMIT_COMMENTS: 400,
  LIMIT_COST: 400,
  LIMIT_DEPTH: 400,
  LIMIT_DIRECTIVES: 400,
  LIMIT_DUPLICATE_FIELDS: 400,
  LIMIT_FIELDS: 400,
  LIMIT_INPUT_DEPTH: 400,
  LIMIT_INPUT_FIELDS: 400,
  LIMIT_LENGTH: 400,
  LIMIT_LIST_SIZE: 400,
  LIMIT_ROOT_FIELDS: 400,
  LIMIT_TOKENS: 400,
  METHOD_NOT_ALLOWED: 405,
  NOT_ACCEPTABLE: 406,
  NOT_FOUND: 404,
  OPERATION_RESOLUTION_FAILURE: 400,
  PERSISTED_QUERY_NOT_FOUND: 200,
  PERSISTED_QUERY_NOT_SUPPORTED: 200,
  REFERENCE_OF_OTHER_TYPE: 200,
  REFERENCE_UNKNOWN: 200,
  REQUEST_TIMEOUT: 503,
  SERVICE_UNAVAILABLE: 503,
  TEXT_TOO_LONG: 200,
  TOO_MANY_IDS: 200,
  TOO_MANY_WORDS: 200,
  UNSUPPORTED_CHARSET: 415,
  UNSUPPORTED_CONTENT_ENCODING: 415,
  UNSUPPORTED_MEDIA_TYPE: 415,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;
export type ErrorParams = Readonly<Record<string, string | number>>;

/** An error with a code and the facts of the case. It has no sentence: the edge writes that, in the reader's locale. */
export class AppError extends Error {
  override readonly name = 'AppError';

  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.params = params;
  }
}
