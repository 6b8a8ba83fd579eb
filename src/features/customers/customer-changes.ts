import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../platform/auth/actor.ts';
import { isUniqueViolation } from '../../platform/db/transactions.ts';
import { alreadyExists, expectVersion, notFound } from '../../platform/errors/standard-errors.ts';
import { appendEvents } from '../../platform/events/event-log.ts';
import { encodeId } from '../../values/ids.ts';
import { Customer } from './customer.entity.ts';
import { type CustomerEventType, customerEvent } from './customers.events.ts';
import { lockCustomer } from './customers.locks.ts';

/** Which customer a use case changes, and what the caller has seen of it. */
export interface CustomerTarget {
  readonly actor: Actor;
  readonly customerId: string;
  readonly expectedVersion?: number | null | undefined;
}

/** Stores a new customer with its event. @throws DomainError ALREADY_EXISTS when its e-mail address is taken */
export async function addCustomer(em: EntityManager, customer: Customer, actor: Actor): Promise<void> {
  em.persist(customer);
  await flushUnique(em);
  await appendEvents(em, [customerEvent(actor, 'customer.created', customer)]);
}

/**
 * Does `change` to one customer under its lock, which also guards its addresses, and appends the event if it changed
 * anything. A deleted customer cannot be changed any more.
 *
 * @throws DomainError NOT_FOUND, VERSION_CONFLICT, or ALREADY_EXISTS when the new e-mail address is taken
 */
export async function changeCustomer<T>(
  em: EntityManager,
  target: CustomerTarget & { readonly type: CustomerEventType },
  change: (customer: Customer) => Promise<T>,
): Promise<T> {
  const { actor, customerId, expectedVersion, type } = target;
  const customer = await lockCustomer(em, { storeId: actor.storeId, customerId });
  if (!customer) throw notFound('customer', 'customerId');
  expectVersion(expectedVersion, customer, encodeId('cus', customerId));
  const { version } = customer;
  const result = await change(customer);
  await flushUnique(em);
  if (customer.version !== version) await appendEvents(em, [customerEvent(actor, type, customer)]);
  return result;
}

async function flushUnique(em: EntityManager): Promise<void> {
  try {
    await em.flush();
  } catch (error) {
    if (
      isUniqueViolation(error, 'customers_guest_email') ||
      isUniqueViolation(error, 'customers_registered_email')
    ) {
      throw alreadyExists('email', 'There is a customer with this e-mail address already.');
    }
    throw error;
  }
}
