import { invalid } from '../../../platform/errors/standard-errors.ts';
import { nameAt } from '../../../platform/inputs/input-values.ts';
import { ruleGroups } from '../../customers/groups/group-ids.ts';
import type { PriceList } from './price-list.entity.ts';

export const PRIORITY_LIMIT = 1_000;

type Optional<T> = T | null | undefined;

/** Undefined keeps a value. Null clears one that may be absent, and counts as undefined for the others. */
export interface PriceListChanges {
  readonly name?: Optional<string>;
  /** Whether the groups exist is checked by the service. */
  readonly customerGroupIds?: Optional<readonly string[]>;
  readonly priority?: Optional<number>;
  readonly startsAt?: Optional<Date>;
  readonly endsAt?: Optional<Date>;
}

/** @throws DomainError VALIDATION at the path of the first mistake */
export function applyChanges(list: PriceList, changes: PriceListChanges): void {
  const { name, priority, startsAt, endsAt } = changes;
  if (name != null) list.name = nameAt('name', name);
  list.customerGroupIds = ruleGroups(changes.customerGroupIds, list.customerGroupIds);
  if (priority != null) {
    if (Math.abs(priority) > PRIORITY_LIMIT) {
      throw invalid('priority', `A priority is from −${PRIORITY_LIMIT} to ${PRIORITY_LIMIT}.`);
    }
    list.priority = priority;
  }
  if (startsAt !== undefined) list.startsAt = startsAt;
  if (endsAt !== undefined) list.endsAt = endsAt;
  if ((startsAt || endsAt) && list.startsAt && list.endsAt && list.startsAt >= list.endsAt) {
    throw invalid(endsAt ? 'endsAt' : 'startsAt', 'A price list ends after it begins.');
  }
}
