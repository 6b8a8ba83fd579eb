import type { Actor } from '../../platform/auth/actor.ts';
import type { Transactions } from '../../platform/db/transactions.ts';
import { invalid, notAllowedNow } from '../../platform/errors/standard-errors.ts';
import { emailAt, nameAt, phoneAt, vatIdAt } from '../../platform/inputs/input-values.ts';
import { optionalTextInput } from '../../platform/inputs/text-input.ts';
import { deleteMails } from '../../platform/mail/mail-outbox.ts';
import { closeCustomerAccount, renameCustomerAccount } from '../accounts/customer-accounts.ts';
import { Customer } from './customer.entity.ts';
import { CustomerAddress } from './customer-address.entity.ts';
import { addCustomer, type CustomerTarget, changeCustomer } from './customer-changes.ts';
import type { CustomerDeletedHook } from './customer-deleted-hook.ts';
import { keepGroups } from './groups/customer-groups.locks.ts';
import { setTaxExemption } from './tax-exemption.ts';

/** The largest number of characters of the note on a customer. */
export const MAX_NOTE_LENGTH = 5_000;

/** The largest number of groups of a customer. */
export const MAX_GROUPS = 20;

/** Changes of a customer: undefined keeps a value, null removes it. */
export interface CustomerChanges {
  readonly name?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly note?: string | null | undefined;
  readonly taxId?: string | null | undefined;
  readonly taxExemption?:
    | { readonly reason: string; readonly validTo?: Date | null | undefined }
    | null
    | undefined;
  /** All groups of the customer. Null counts as none. */
  readonly groupIds?: readonly string[] | null | undefined;
}

/** Creates, changes and deletes customers. {@link Registration} creates those who register themselves. */
export class CustomersService {
  readonly #transactions: Transactions;
  readonly #deletedHooks: readonly CustomerDeletedHook[];

  constructor(transactions: Transactions, deletedHooks: readonly CustomerDeletedHook[]) {
    this.#transactions = transactions;
    this.#deletedHooks = deletedHooks;
  }

  async create(actor: Actor, values: CustomerChanges & { readonly name: string }): Promise<string> {
    const customer = await this.#transactions.run(async (em) => {
      const created = new Customer();
      created.storeId = actor.storeId;
      applyChanges(created, values);
      await addCustomer(em, created, actor);
      return created;
    });
    return customer.id;
  }

  async update(target: CustomerTarget & { readonly changes: CustomerChanges }): Promise<void> {
    const { actor, customerId, changes } = target;
    const { storeId } = actor;
    await this.#transactions.run(async (em) => {
      await keepGroups(em, { storeId, ids: changes.groupIds ?? [], field: 'groupIds' });
      await changeCustomer(em, { ...target, type: 'customer.updated' }, async (customer) => {
        const { name } = customer;
        applyChanges(customer, changes);
        if (customer.name !== name && customer.isRegistered) {
          await renameCustomerAccount(em, { storeId, customerId, name: customer.name });
        }
      });
    });
  }

  /** Erases all personal data, also from the account, and closes the account. Orders stay. It cannot be undone. */
  async delete(target: CustomerTarget): Promise<void> {
    const { actor, customerId } = target;
    await this.#transactions.run((em) =>
      changeCustomer(em, { ...target, type: 'customer.deleted' }, async (customer) => {
        const { email } = customer;
        customer.anonymise();
        if (email) await deleteMails(em, { storeId: actor.storeId, to: email });
        await em.nativeDelete(CustomerAddress, { storeId: actor.storeId, customerId });
        for (const hook of this.#deletedHooks) await hook(em, { storeId: actor.storeId, customerId });
        await closeCustomerAccount(em, { actor, customerId, name: customer.name });
      }),
    );
  }
}

function applyChanges(customer: Customer, changes: CustomerChanges): void {
  const { name, email, phone, note, taxId, taxExemption, groupIds } = changes;
  if (name === null) throw invalid('name', 'A customer keeps a name.');
  if (name !== undefined) customer.name = nameAt('name', name);
  if (email !== undefined) {
    const address = emailAt('email', email);
    // Staff who changed it could take the account over.
    if (customer.isRegistered && address !== customer.email) {
      throw notAllowedNow('Somebody who registered keeps the e-mail address they sign in with.', 'email');
    }
    customer.email = address;
  }
  if (phone !== undefined) customer.phone = phoneAt('phone', phone) ?? null;
  if (taxId !== undefined) customer.taxId = vatIdAt('taxId', taxId) ?? null;
  if (taxExemption !== undefined) setTaxExemption(customer, taxExemption);
  if (note !== undefined) {
    // An empty note is stored as null.
    customer.note = optionalTextInput(note, { field: 'note', min: 0, max: MAX_NOTE_LENGTH }) || null;
  }
  if (groupIds !== undefined) applyGroups(customer, groupIds ?? []);
}

function applyGroups(customer: Customer, groupIds: readonly string[]): void {
  const ids = [...new Set(groupIds)].sort();
  if (ids.length > MAX_GROUPS) throw invalid('groupIds', `A customer is in at most ${MAX_GROUPS} groups.`);
  // Assign only a different list, so that repeating the present groups is no change.
  if (ids.join() !== customer.groupIds.join()) customer.groupIds = ids;
}
