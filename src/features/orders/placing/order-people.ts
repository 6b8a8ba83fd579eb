import type { EntityManager } from '@mikro-orm/postgresql';
import { notFound } from '../../../platform/errors/standard-errors.ts';
import { User, UserRole } from '../../accounts/user.entity.ts';
import { Customer } from '../../customers/customer.entity.ts';

/** @throws DomainError NOT_FOUND */
export async function customerOf(em: EntityManager, storeId: string, customerId: string): Promise<Customer> {
  const customer = await em.findOne(Customer, { storeId, id: customerId, deletedAt: null });
  if (!customer) throw notFound('customer', 'customerId');
  return customer;
}

/** @throws DomainError NOT_FOUND for somebody who is no active member of the staff */
export async function salesRepOf(
  em: EntityManager,
  storeId: string,
  salesRepId: string | null | undefined,
): Promise<{ id: string; name: string } | null> {
  if (!salesRepId) return null;
  const user = await em.findOne(User, { storeId, id: salesRepId, isActive: true });
  if (!user || user.role === UserRole.CUSTOMER) throw notFound('staff account', 'salesRepId');
  return user;
}
