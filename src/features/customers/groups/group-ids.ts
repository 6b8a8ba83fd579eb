import { invalid } from '../../../platform/errors/standard-errors.ts';

/** The largest number of groups that a rule is limited to. */
export const MAX_RULE_GROUPS = 100;

/**
 * The groups that a rule for prices is limited to; null for everybody. Whether they exist is checked by `keepGroups`.
 *
 * @param given undefined keeps the present value, null means everybody
 * @throws DomainError VALIDATION at `customerGroupIds`
 */
export function ruleGroups(
  given: readonly string[] | null | undefined,
  present: string[] | null,
): string[] | null {
  if (given === undefined) return present;
  if (given === null) return null;
  const ids = [...new Set(given)].sort();
  if (ids.length === 0 || ids.length > MAX_RULE_GROUPS) {
    throw invalid('customerGroupIds', `Name 1 to ${MAX_RULE_GROUPS} groups, or null for everybody.`);
  }
  return ids.join() === present?.join() ? present : ids;
}
