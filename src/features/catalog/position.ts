import { invalid } from '../../platform/errors/standard-errors.ts';

const MAX_POSITION = 1_000_000;

/**
 * Validates the position of a category or a variant among its siblings.
 *
 * @throws DomainError for a position out of range
 */
export function positionAt(field: string, position: number): number {
  if (position >= 0 && position <= MAX_POSITION) return position;
  throw invalid(field, `A position is from 0 to ${MAX_POSITION}.`);
}
