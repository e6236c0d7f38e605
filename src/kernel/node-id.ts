import { createHash } from 'node:crypto';
import { AppError } from './app-error.ts';

/** The namespace of Taiyaku's name-based ids, itself a random UUID. */
const NAMESPACE = Buffer.from('5f0c7a7e3f0d4c5b9d5d0b6c2b1f6a11', 'hex');
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * A name-based UUID (RFC 9562 section 5.5, version 5) of a record. Two installations that import the same release
 * give its records the same ids, so a link into one holds in the other.
 */
export function recordId(type: string, slug: string): string {
  const hash = createHash('sha1').update(NAMESPACE).update(`${type}:${slug}`).digest().subarray(0, 16);
  hash[6] = ((hash[6] as number) & 0x0f) | 0x50;
  hash[8] = ((hash[8] as number) & 0x3f) | 0x80;
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The opaque id of the Relay Object Identification specification: base64url of `Type:uuid`. */
export function toNodeId(type: string, id: string): string {
  return Buffer.from(`${type}:${id}`).toString('base64url');
}

/** The inverse of `toNodeId`; throws ID_MALFORMED. */
export function parseNodeId(nodeId: string): { type: string; id: string } {
  const [type = '', id = '', ...rest] = Buffer.from(nodeId, 'base64url').toString().split(':');
  // Decoding is lenient; a record has one id, and what is not it to the letter is none.
  const isOurs =
    /^[A-Za-z]+$/.test(type) && UUID.test(id) && rest.length === 0 && toNodeId(type, id) === nodeId;
  if (!isOurs) throw new AppError('ID_MALFORMED', { id: nodeId });
  return { type, id };
}

/** The UUID within a node id that must be of this type; throws ID_MALFORMED or ID_OF_OTHER_TYPE. */
export function parseNodeIdOf(expected: string, nodeId: string): string {
  const { type, id } = parseNodeId(nodeId);
  if (type !== expected) throw new AppError('ID_OF_OTHER_TYPE', { id: nodeId, expected, actual: type });
  return id;
}
