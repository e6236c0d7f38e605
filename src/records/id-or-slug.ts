import { AppError } from '../kernel/app-error.ts';
import { parseNodeIdOf } from '../kernel/node-id.ts';

interface IdOrSlug {
  readonly id?: string | null | undefined;
  readonly slug?: string | null | undefined;
}

/** The arguments of a look-up, of which exactly one names a record. */
export interface LookUp extends IdOrSlug {
  readonly by?: IdOrSlug | null | undefined;
}

/** A record by the UUID of its node id, or by a slug. */
export type Reference =
  | { readonly uuid: string; readonly slug: null }
  | { readonly uuid: null; readonly slug: string };

/** The record that the arguments of a look-up name; throws ID_OR_SLUG_REQUIRED, ID_MALFORMED, ID_OF_OTHER_TYPE. */
export function parseLookUp(type: string, { by, ...args }: LookUp): Reference {
  const given = [by?.id, by?.slug, args.id, args.slug].filter((value) => value != null);
  if (given.length !== 1) throw new AppError('ID_OR_SLUG_REQUIRED', { type });
  const slug = by?.slug ?? args.slug;
  if (slug != null) return { uuid: null, slug };
  return { uuid: parseNodeIdOf(type, given[0] as string), slug: null };
}

/** Parses the value of a filter, which is a node id or a slug; throws ID_OF_OTHER_TYPE. */
export function parseReference(type: string, value: string): Reference {
  try {
    return { uuid: parseNodeIdOf(type, value), slug: null };
  } catch (error) {
    const isOtherNode = error instanceof AppError && error.code === 'ID_OF_OTHER_TYPE';
    if (isOtherNode) throw error;
    return { uuid: null, slug: value };
  }
}
