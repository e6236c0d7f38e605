import type { Duplex } from 'node:stream';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorFacts } from '../gateway/errors/error-writer.ts';
import { explainError } from '../gateway/errors/explain-error.ts';
import { AppError, ERROR_STATUS, type ErrorCode } from '../kernel/app-error.ts';

/** KiB of a body. */
export const BODY_LIMIT = 100;

/** What the HTTP framework refuses before GraphQL sees it, by its status. */
const CODES: Readonly<Record<number, ErrorCode>> = {
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  406: 'NOT_ACCEPTABLE',
  413: 'BODY_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  503: 'SERVICE_UNAVAILABLE',
};

/** What node:http cannot read, by its error. */
const UNREADABLE: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
};

/** The message of an error for a reader, and the languages it is in. */
export type LocalizedMessage = (
  facts: ErrorFacts,
  acceptLanguage: string | undefined,
) => { readonly message: string; readonly languages: readonly string[] };

/** Answers every refusal in the form of GraphQL errors, for the reader, and without anything of the inside. */
export function refuseWith(messageFor: LocalizedMessage) {
  return (error: FastifyError | AppError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const { status, facts } = refusalOf(error);
    if (facts.code === 'INTERNAL_SERVER_ERROR') request.log.error({ err: error }, 'unexpected error');
    const { message, languages } = messageFor(facts, request.headers['accept-language']);
    return reply
      .code(status)
      .headers({
        'cache-control': 'no-store',
        'content-language': languages.join(', '),
        vary: 'Accept-Language',
        'x-content-type-options': 'nosniff',
        'x-request-id': request.id,
      })
      .send(errorBody(facts, message));
  };
}

function errorBody({ code, reason, params = {} }: ErrorFacts, message: string) {
  const hasParams = Object.keys(params).length > 0;
  return {
    errors: [{ message, extensions: { code, ...(reason && { reason }), ...(hasParams && { params }) } }],
  };
}

function refusalOf(error: FastifyError | AppError): { status: number; facts: ErrorFacts } {
  if (error instanceof AppError) {
    return { status: ERROR_STATUS[error.code], facts: { code: error.code, params: error.params } };
  }
  const { statusCode: status = 500 } = error;
  const code = CODES[status];
  if (code !== undefined)
    return { status, facts: { code, params: code === 'BODY_TOO_LARGE' ? { limit: BODY_LIMIT } : {} } };
  const isRefusal = status >= 400 && status < 500;
  return isRefusal
    ? { status, facts: { code: 'BAD_REQUEST', ...explainError(error) } }
    : { status: 500, facts: { code: 'INTERNAL_SERVER_ERROR' } };
}

/** Answers what is no HTTP, and hangs up. Nothing is known of the reader. */
export function answerUnreadable(
  error: { readonly code?: string },
  socket: Duplex,
  { message, languages }: ReturnType<LocalizedMessage>,
): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const status = UNREADABLE[error.code ?? ''] ?? '400 Bad Request';
  const body = JSON.stringify(errorBody({ code: 'BAD_REQUEST' }, message));
  const head = [
    `HTTP/1.1 ${status}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Language: ${languages.join(', ')}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
