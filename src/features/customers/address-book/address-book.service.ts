import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Transactions } from '../../../platform/db/transactions.ts';
import { notAllowedNow, notFound } from '../../../platform/errors/standard-errors.ts';
import { addressAt } from '../../../platform/inputs/input-values.ts';
import type { Address } from '../../../values/address.ts';
import type { Customer } from '../customer.entity.ts';
import { CustomerAddress } from '../customer-address.entity.ts';
import { changeCustomer } from '../customer-changes.ts';

/** Keeps the list short enough to be shown whole. */
export const MAX_ADDRESSES = 50;

interface AddressTarget {
  readonly actor: Actor;
  readonly customerId: string;
  readonly addressId: string;
}

/**
 * The addresses of customers. A customer with addresses has exactly one default. The customer's lock guards all of
 * them.
 */
export class AddressBookService {
  readonly #transactions: Transactions;

  constructor(transactions: Transactions) {
    this.#transactions = transactions;
  }

  async add(command: {
    actor: Actor;
    customerId: string;
    address: Address;
    isDefault?: boolean | null | undefined;
  }): Promise<string> {
    const { actor, customerId } = command;
    const address = addressAt('address', command.address);
    return this.#change(command, async (em, customer, addresses) => {
      if (addresses.length >= MAX_ADDRESSES) {
        throw notAllowedNow(`An address book has at most ${MAX_ADDRESSES} addresses; remove one first.`);
      }
      const added = new CustomerAddress();
      Object.assign(added, { storeId: actor.storeId, customerId, address });
      em.persist(added);
      customer.touch();
      if (command.isDefault || addresses.length === 0) await makeDefault(em, addresses, added);
      return added.id;
    });
  }

  async replace(command: AddressTarget & { readonly address: Address }): Promise<void> {
    const address = addressAt('address', command.address);
    await this.#change(command, async (_, customer, addresses) => {
      find(addresses, command.addressId).address = address;
      customer.touch();
    });
  }

  async remove(target: AddressTarget): Promise<void> {
    await this.#change(target, async (em, customer, addresses) => {
      const removed = find(addresses, target.addressId);
      const [oldest] = addresses.filter((address) => address !== removed);
      em.remove(removed);
      customer.touch();
      if (removed.isDefault && oldest) {
        await em.flush();
        oldest.isDefault = true;
      }
    });
  }

  async setDefault(target: AddressTarget): Promise<void> {
    await this.#change(target, async (em, customer, addresses) => {
      const wanted = find(addresses, target.addressId);
      if (wanted.isDefault) return;
      customer.touch();
      await makeDefault(em, addresses, wanted);
    });
  }

  async #change<T>(
    target: { actor: Actor; customerId: string },
    change: (em: EntityManager, customer: Customer, addresses: readonly CustomerAddress[]) => Promise<T>,
  ): Promise<T> {
    const { actor, customerId } = target;
    return this.#transactions.run((em) =>
      changeCustomer(em, { actor, customerId, type: 'customer.updated' }, async (customer) => {
        const orderBy = { createdAt: 'asc', id: 'asc' } as const;
        return change(
          em,
          customer,
          await em.find(CustomerAddress, { storeId: actor.storeId, customerId }, { orderBy }),
        );
      }),
    );
  }
}

function find(addresses: readonly CustomerAddress[], id: string): CustomerAddress {
  const found = addresses.find((address) => address.id === id);
  if (!found) throw notFound('address', 'addressId');
  return found;
}

/** In two steps, because the unique index on the default is checked per row. */
async function makeDefault(
  em: EntityManager,
  addresses: readonly CustomerAddress[],
  wanted: CustomerAddress,
): Promise<void> {
  for (const address of addresses) address.isDefault = false;
  await em.flush();
  wanted.isDefault = true;
}
