import { permitsRow } from '../../platform/auth/ability.ts';
import type { Row } from '../../platform/db/reading/reader.ts';
import { notFound } from '../../platform/errors/standard-errors.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import type { Customer } from './customer.entity.ts';
import type { CustomerAddress } from './customer-address.entity.ts';
import { addressById, customerById } from './customers.loaders.ts';

/** The customer if it exists and the viewer may take `action` on it; undefined otherwise. */
export async function permittedCustomer(
  { loaders, ability }: RequestContext,
  action: string,
  id: string,
): Promise<Row<Customer> | undefined> {
  const customer = await loaders.load(customerById, id);
  return customer && permitsRow(ability, action, 'Customer', customer) ? customer : undefined;
}

/** The address. Undefined if there is none or the viewer may not see its customer. */
export async function readableAddress(
  context: RequestContext,
  id: string,
): Promise<Row<CustomerAddress> | undefined> {
  const address = await context.loaders.load(addressById, id);
  return address && (await permittedCustomer(context, 'read', address.customerId)) ? address : undefined;
}

/** @throws DomainError NOT_FOUND, equally for an unknown customer and one that the viewer may not change */
export async function requireCustomer(context: RequestContext, id: string): Promise<void> {
  if (!(await permittedCustomer(context, 'update', id))) throw notFound('customer', 'customerId');
}

/** @throws DomainError NOT_FOUND, equally for an unknown address and one that the viewer may not change */
export async function requireAddress(context: RequestContext, id: string): Promise<Row<CustomerAddress>> {
  const address = await context.loaders.load(addressById, id);
  if (!address || !(await permittedCustomer(context, 'update', address.customerId))) {
    throw notFound('address', 'addressId');
  }
  return address;
}
