import { rowById, rowsByKey } from '../../platform/graphql/loading/row-loaders.ts';
import { Customer } from './customer.entity.ts';
import { CustomerAddress } from './customer-address.entity.ts';

/** Includes deleted customers, because orders still show them. Callers check the policy before they show one. */
export const customerById = rowById(Customer);
export const addressById = rowById(CustomerAddress);
/** The default first, then in the order they were added. */
export const addressesByCustomer = rowsByKey(
  CustomerAddress,
  'customerId',
  't.is_default desc, t.created_at, t.id',
);
