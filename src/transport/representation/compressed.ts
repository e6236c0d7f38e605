import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { negotiate } from '@fastify/accept-negotiator';

/** Content codings, the preferred one first. */
const CODINGS = ['br', 'gzip'] as const;
export type Coding = (typeof CODINGS)[number];

/** Bytes below which a body fits into a packet or two as it is. */
const SMALLEST = 1_024;

/** The quality at which brotli is about as fast as gzip, and still makes less of it. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

const compress: Readonly<Record<Coding, (body: Buffer) => Promise<Buffer>>> = {
  br: (body) => promisify(brotliCompress)(body, BROTLI),
  gzip: promisify<Buffer, Buffer>(gzip),
};

/** By the body, so that they live exactly as long as it is remembered. */
const known = new WeakMap<Buffer, Map<Coding, Promise<Buffer | null>>>();

/** True for a body that is worth compressing, so that its form depends on `Accept-Encoding`. */
export function isCompressible(body: Buffer): boolean {
  return body.length >= SMALLEST;
}

/** The coding that `Accept-Encoding` comes down to (RFC 9110, section 12.5.3); null: the body as it is. */
export function contentCoding(acceptEncoding: string): Coding | null {
  return negotiate(acceptEncoding, [...CODINGS]) as Coding | null;
}

/**
 * A body in a coding, compressed once for as long as the body lives, in a thread beside the event loop. null where that
 * is more than half of it: so all forms together take no more memory than the body itself.
 */
export function compressed(body: Buffer, coding: Coding): Promise<Buffer | null> {
  const forms = known.get(body) ?? new Map<Coding, Promise<Buffer | null>>();
  known.set(body, forms);
  const form = forms.get(coding) ?? compress[coding](body).then((made) => smaller(made, body));
  forms.set(coding, form);
  return form;
}

function smaller(form: Buffer, body: Buffer): Buffer | null {
  return form.length * 2 <= body.length ? form : null;
}
