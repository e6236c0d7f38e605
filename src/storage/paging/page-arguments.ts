import { AppError } from '../../kernel/app-error.ts';

/** The arguments of a Relay connection field. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

const MAX_PAGE_SIZE = 100;

/** The number of rows to read, and the end to read from. */
export interface PageSize {
  readonly size: number;
  readonly fromEnd: boolean;
}

/** Exactly one of `first` and `last`, from 0 to 100; throws AppError `INVALID_PAGE_SIZE` otherwise. */
export function pageSize({ first, last }: PageArguments): PageSize {
  const size = first ?? last;
  const both = first != null && last != null;
  if (size == null || both || !Number.isInteger(size) || size < 0 || size > MAX_PAGE_SIZE) {
    throw new AppError('INVALID_PAGE_SIZE', { largest: MAX_PAGE_SIZE });
  }
  return { size, fromEnd: first == null };
}
