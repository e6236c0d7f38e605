import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Locale } from '../../kernel/locale.ts';
import type { ResponseMediaType } from '../../kernel/response-media-type.ts';
import { type HttpAnswer, hasErrors } from './http-answer.ts';

/** The key of an answer: all that it is made of besides the record and its texts. */
export interface AnswerKey {
  readonly method: string;
  /** The document or its hash, the operation name, the variables: the body of a POST, the address of a GET. */
  readonly request: unknown;
  /** Locale that `Accept-Language` comes down to. */
  readonly negotiated: Locale;
  readonly mediaType: ResponseMediaType | null;
}

/** Bytes that a key and the headers are taken to need. */
const OVERHEAD_BYTES = 1_000;

/**
 * Answers for everybody who asks the same, until a record or a text changes: then all of them are forgotten, for a
 * record changes a few times a day and is read all day long. The least used are dropped.
 */
export class ResponseCache {
  readonly #answers: LRUCache<string, HttpAnswer>;
  /** Counts changes, so that what was begun before a change is not kept after it. */
  #revision = 0;

  readonly #isSubscribed: () => boolean;

  /** @param isSubscribed true while every change is announced; while it is not, every request is worked out anew. */
  constructor(maxBytes: number, isSubscribed: () => boolean) {
    this.#isSubscribed = isSubscribed;
    this.#answers = new LRUCache({
      maxSize: maxBytes,
      // Whoever sends it may keep it compressed as well, in no more bytes than it has itself.
      sizeCalculation: ({ body }) => 2 * body.length + OVERHEAD_BYTES,
    });
  }

  /** Gives the answer that is known, or that of `ask`, which is remembered where it has no errors. */
  async answer(key: AnswerKey, ask: () => Promise<HttpAnswer>): Promise<HttpAnswer> {
    if (!this.#isSubscribed()) return ask();
    const hash = hashOf(key);
    const known = this.#answers.get(hash);
    if (known !== undefined) return known;
    const revision = this.#revision;
    const answer = await ask();
    if (revision === this.#revision && !hasErrors(answer)) this.#answers.set(hash, withOwnBuffer(answer));
    return answer;
  }

  /** Drops every answer, because a record or a text has changed. */
  forget(): void {
    this.#revision += 1;
    this.#answers.clear();
  }
}

function hashOf({ method, negotiated, mediaType, request }: AnswerKey): string {
  return createHash('sha256')
    .update(JSON.stringify([method, negotiated, mediaType, request]))
    .digest('base64');
}

/**
 * Copies the body into a buffer of its own: Node cuts small ones from one of 64 KiB, and all of that is kept as long as
 * one of them is.
 */
function withOwnBuffer(answer: HttpAnswer): HttpAnswer {
  const body = Buffer.allocUnsafeSlow(answer.body.length);
  answer.body.copy(body);
  return { ...answer, body };
}
