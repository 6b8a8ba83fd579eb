import { badUserInput } from '../../errors/request-errors.ts';

export const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;

/** The arguments of a Relay connection, as a client sends them. */
export interface PageArgs {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/** From which end of the list a page is read, and how many rows. */
export interface PageWindow {
  isForward: boolean;
  size: number;
}

/**
 * Reads the size and direction of a page. Without `first` and `last` it has {@link DEFAULT_PAGE_SIZE} rows: the ones
 * before `before` if only that is given, otherwise the first ones.
 *
 * @throws GraphQLError BAD_USER_INPUT for `first` and `last` together, or a size outside 0 … {@link MAX_PAGE_SIZE}
 */
export function pageWindow({ first, after, last, before }: PageArgs): PageWindow {
  if (first != null && last != null) throw badUserInput('Give `first` or `last`, not both.', 'last');
  if (first != null) return { isForward: true, size: pageSize(first, 'first') };
  if (last != null) return { isForward: false, size: pageSize(last, 'last') };
  return { isForward: before == null || after != null, size: DEFAULT_PAGE_SIZE };
}

function pageSize(size: number, argument: 'first' | 'last'): number {
  if (!Number.isInteger(size) || size < 0 || size > MAX_PAGE_SIZE) {
    throw badUserInput(`\`${argument}\` must be from 0 to ${MAX_PAGE_SIZE}.`, argument);
  }
  return size;
}
