import type { FastifyError, FastifyInstance } from 'fastify';
import type { ErrorCode } from '../kernel/app-error.ts';

/** What the HTTP framework refuses before GraphQL sees it, by its status. */
const CODES: Readonly<Record<number, { code: ErrorCode; message: string }>> = {
  400: { code: 'BAD_REQUEST', message: 'The body is not valid JSON.' },
  404: { code: 'NOT_FOUND', message: 'There is nothing here; GraphQL is at /graphql.' },
  405: { code: 'METHOD_NOT_ALLOWED', message: 'Use GET or POST.' },
  413: { code: 'BODY_TOO_LARGE', message: 'The body is larger than 100 KiB.' },
  415: { code: 'UNSUPPORTED_MEDIA_TYPE', message: 'Send the body as application/json.' },
  503: { code: 'SERVICE_UNAVAILABLE', message: 'The gateway is closing; try again.' },
};

/** Answers every refusal in the form of GraphQL errors, with a code and without anything of the inside. */
export function answerErrors(server: FastifyInstance): void {
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    const known = CODES[status];
    if (known === undefined) request.log.error({ err: error }, 'unexpected error');
    const { code, message } = known ?? {
      code: 'INTERNAL_SERVER_ERROR',
      message: 'Something went wrong here.',
    };
    return reply
      .code(known === undefined ? 500 : status)
      .send({ errors: [{ message, extensions: { code } }] });
  });
  server.setNotFoundHandler((_request, reply) => {
    const { code, message } = CODES[404] as (typeof CODES)[number];
    return reply.code(404).send({ errors: [{ message, extensions: { code } }] });
  });
}
