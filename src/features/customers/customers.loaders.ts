import type { Row } from '../../platform/db/reading/reader.ts';
import type { Loaders } from '../../platform/graphql/loading/loaders.ts';
import { rowById, rowsByKey } from '../../platform/graphql/loading/row-loaders.ts';
import { Customer } from './customer.entity.ts';
import { CustomerAddress } from './customer-address.entity.ts';
import { CustomerGroup } from './groups/customer-group.entity.ts';

/** Includes deleted customers, because orders still show them. Callers check the policy before they show one. */
export const customerById = rowById(Customer);
export const addressById = rowById(CustomerAddress);
/** Check the policy before you show one. */
export const groupById = rowById(CustomerGroup);
/** The default first, then in the order they were added. */
export const addressesByCustomer = rowsByKey(
  CustomerAddress,
  'customerId',
  't.is_default desc, t.created_at, t.id',
);

export async function loadGroups(loaders: Loaders, ids: readonly string[]): Promise<Row<CustomerGroup>[]> {
  const groups = await Promise.all(ids.map((id) => loaders.load(groupById, id)));
  return groups.filter((group) => group !== undefined);
}
