import { AppError } from '../kernel/app-error.ts';
import { parseNodeIdOf, recordId } from '../kernel/node-id.ts';

export interface IdOrSlug {
  readonly id?: string | null | undefined;
  readonly slug?: string | null | undefined;
}

/**
 * The UUID that the arguments `id` or `slug` of a look-up name, the slug being the record's own; throws
 * ID_OR_SLUG_REQUIRED, ID_MALFORMED, ID_OF_OTHER_TYPE.
 */
export function idOrSlug(type: string, { id, slug }: IdOrSlug): string {
  if ((id == null) === (slug == null)) throw new AppError('ID_OR_SLUG_REQUIRED', { type });
  return id == null ? recordId(type, slug as string) : parseNodeIdOf(type, id);
}

/** Parses the value of a filter: a node id, given as the UUID in it, or a slug; throws ID_OF_OTHER_TYPE. */
export function parseReference(
  type: string,
  value: string,
): { readonly uuid: string; readonly slug: null } | { readonly uuid: null; readonly slug: string } {
  try {
    return { uuid: parseNodeIdOf(type, value), slug: null };
  } catch (error) {
    const isOtherNode = error instanceof AppError && error.code === 'ID_OF_OTHER_TYPE';
    if (isOtherNode) throw error;
    return { uuid: null, slug: value };
  }
}

/** The UUID that a filter's value names: a node id, or the own slug of a record. */
export function referenceId(type: string, value: string): string {
  const { uuid, slug } = parseReference(type, value);
  return uuid ?? recordId(type, slug);
}
