import { AppError } from '../../kernel/app-error.ts';
import { parseNodeIdOf } from '../../kernel/node-id.ts';
import type { LocaleScope } from '../../translation/serving/locale-scope.ts';
import type { SlugService } from '../slug/slug.service.ts';
import type { SluggedType } from '../slug/slugged.ts';

/** The place of a filter in the arguments, and what its conditions are made with. */
export interface FilterContext {
  /** The place, as errors name it: `filter.or[1]`. */
  readonly argument: string;
  readonly localeScope: LocaleScope;
  readonly slugs: SlugService;
}

/** Longer values of readers are cut in errors. */
const LONGEST_QUOTED = 100;

/**
 * The UUIDs of the records that a field names, each by its id or by a slug in any language; undefined where the field
 * is not given. Throws REFERENCE_UNKNOWN and REFERENCE_OF_OTHER_TYPE, naming the field and the value.
 */
export async function referenceIds(
  type: SluggedType,
  field: string,
  values: readonly string[] | null | undefined,
  { argument, localeScope, slugs }: FilterContext,
): Promise<readonly string[] | undefined> {
  if (values == null) return undefined;
  return Promise.all(
    values.map(async (value) => {
      const place = { argument: `${argument}.${field}`, value: value.slice(0, LONGEST_QUOTED) };
      const id = await slugs
        .referenceId(type, value, () => localeScope.chain())
        .catch((error: unknown) => {
          if (!(error instanceof AppError && error.code === 'ID_OF_OTHER_TYPE')) throw error;
          const { actual, expected } = error.params as { actual: string; expected: string };
          throw new AppError('REFERENCE_OF_OTHER_TYPE', { ...place, actual, expected });
        });
      if (id === null) throw new AppError('REFERENCE_UNKNOWN', { ...place, type });
      return id;
    }),
  );
}

/** The own slugs of the records that have one of these slugs, in any language; what nobody has is left out. */
export async function ownSlugs(
  type: SluggedType,
  values: readonly string[] | null | undefined,
  { localeScope, slugs }: FilterContext,
): Promise<readonly string[] | undefined> {
  if (values == null) return undefined;
  const found = await Promise.all(values.map((value) => slugs.find(type, value, () => localeScope.chain())));
  return found.filter((own) => own !== null);
}

/** The UUIDs in ids of a type; throws ID_MALFORMED and ID_OF_OTHER_TYPE. */
export function idsOf(
  typename: string,
  ids: readonly string[] | null | undefined,
): readonly string[] | undefined {
  return ids?.map((id) => parseNodeIdOf(typename, id));
}
