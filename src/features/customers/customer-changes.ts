import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../platform/auth/actor.ts';
import { isUniqueViolation } from '../../platform/db/transactions.ts';
import { alreadyExists, expectVersion, notFound } from '../../platform/errors/standard-errors.ts';
import { appendEvents } from '../../platform/events/event-log.ts';
import { encodeId } from '../../values/ids.ts';
import { Customer } from './customer.entity.ts';
import { type CustomerEventType, customerEvent } from './customers.events.ts';
import { lockCustomer } from './customers.locks.ts';

/** The customer that a use case changes, and the version that the caller expects. */
export interface CustomerTarget {
  readonly actor: Actor;
  readonly customerId: string;
  readonly expectedVersion?: number | null | undefined;
}

/** Stores a new customer with its event. @throws DomainError ALREADY_EXISTS if its e-mail address is taken */
export async function addCustomer(em: EntityManager, customer: Customer, actor: Actor): Promise<void> {
  em.persist(customer);
  await flushUnique(em);
  await appendEvents(em, [customerEvent(actor, 'customer.created', customer)]);
}

/**
 * Applies `change` to a customer under its lock, which also guards its addresses. Appends the event if anything
 * changed. A deleted customer cannot be changed.
 *
 * @throws DomainError NOT_FOUND, VERSION_CONFLICT, or ALREADY_EXISTS if the new e-mail address is taken
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
