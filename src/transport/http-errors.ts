import type { Duplex } from 'node:stream';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Gateway } from '../gateway/gateway.ts';
import type { Refusal } from '../gateway/response/refusal-answer.ts';
import { AppError, ERROR_STATUS, type ErrorCode } from '../kernel/app-error.ts';
import { preferencesOf } from './preferences-of.ts';
import { addVary } from './vary.ts';

/** KiB of a body. */
export const BODY_LIMIT = 100;

/** Codes of what the HTTP framework refuses before GraphQL sees it, by status. */
const CODES: Readonly<Record<number, ErrorCode>> = {
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  406: 'NOT_ACCEPTABLE',
  413: 'BODY_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  503: 'SERVICE_UNAVAILABLE',
};

/** Headers that say what would be accepted (RFC 9110, section 15.5.16). */
const ACCEPTED: Readonly<Partial<Record<ErrorCode, Record<string, string>>>> = {
  UNSUPPORTED_CONTENT_ENCODING: { 'accept-encoding': 'identity' },
};

/** Statuses of what node:http cannot read, by its error. */
const UNREADABLE: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
};

/** Answers every refusal for the reader. */
export function refuseWith(gateway: Gateway) {
  return (error: FastifyError | AppError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const refusal = refusalOf(error);
    if (refusal.code === 'INTERNAL_SERVER_ERROR') request.log.error({ err: error }, 'unexpected error');
    const { status, headers, body } = gateway.refuse(refusal, preferencesOf(request, gateway));
    const { vary = '', ...others } = Object.fromEntries(headers);
    addVary(reply, vary);
    return reply
      .code(status)
      .headers(others)
      .headers({ 'x-content-type-options': 'nosniff', 'x-request-id': request.id })
      .headers(ACCEPTED[refusal.code] ?? {})
      .send(body);
  };
}

function refusalOf(error: FastifyError | AppError): Refusal {
  if (error instanceof AppError)
    return { status: ERROR_STATUS[error.code], code: error.code, params: error.params };
  const { statusCode: status = 500 } = error;
  const code = CODES[status];
  if (code !== undefined)
    return { status, code, params: code === 'BODY_TOO_LARGE' ? { limit: BODY_LIMIT } : {} };
  const isRefusal = status >= 400 && status < 500;
  return isRefusal
    ? { status, code: 'BAD_REQUEST', cause: error }
    : { status: 500, code: 'INTERNAL_SERVER_ERROR' };
}

/** Answers bytes that are no HTTP, and closes the connection. Nothing is known of the reader. */
export function answerUnreadable(error: { readonly code?: string }, socket: Duplex, gateway: Gateway): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const status = UNREADABLE[error.code ?? ''] ?? '400 Bad Request';
  const answer = gateway.refuse({ status: 400, code: 'BAD_REQUEST' }, gateway.preferences({}));
  const headers = new Map(answer.headers);
  const head = [
    `HTTP/1.1 ${status}`,
    `Content-Type: ${headers.get('content-type')}`,
    `Content-Language: ${headers.get('content-language')}`,
    `Content-Length: ${answer.body.length}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${answer.body}`);
}
