import { AppError } from '../kernel/app-error.ts';
import { parseNodeIdOf, recordId } from '../kernel/node-id.ts';
import type { NodeTypename } from './node.type.ts';

/** The UUID that the arguments `id` or `slug` of a look-up name; throws ID_OR_SLUG_REQUIRED, ID_MALFORMED, ID_OF_OTHER_TYPE. */
export function idOrSlug(
  type: NodeTypename,
  { id, slug }: { id?: string | null | undefined; slug?: string | null | undefined },
): string {
  if ((id == null) === (slug == null)) throw new AppError('ID_OR_SLUG_REQUIRED', { type });
  return id == null ? recordId(type, slug as string) : parseNodeIdOf(type, id);
}

/** The UUID that a filter's value names: a node id, or the slug of a record. */
export function referenceId(type: string, value: string): string {
  try {
    return parseNodeIdOf(type, value);
  } catch (error) {
    const isOtherNode = error instanceof AppError && error.code === 'ID_OF_OTHER_TYPE';
    if (isOtherNode) throw error;
    return recordId(type, value);
  }
}
