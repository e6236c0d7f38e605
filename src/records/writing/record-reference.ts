import { recordId } from '../../kernel/node-id.ts';

/** The id of a record that another one names by slug. */
export function reference(type: string, slug: string | undefined): string | undefined {
  return slug === undefined ? undefined : recordId(type, slug);
}
