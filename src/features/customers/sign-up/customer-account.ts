import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { AccountsService, PreparedAccount } from '../../accounts/accounts.service.ts';
import type { User } from '../../accounts/user.entity.ts';
import { Customer } from '../customer.entity.ts';
import { addCustomer } from '../customer-changes.ts';

/** A validated customer account with its password hashed. */
export type PreparedCustomer = PreparedAccount & { readonly phone: string | null };

/** Stores the customer and the account. @throws DomainError ALREADY_EXISTS if the address has an account */
export async function addCustomerAccount(
  em: EntityManager,
  { actor, accounts, account }: { actor: Actor; accounts: AccountsService; account: PreparedCustomer },
): Promise<User> {
  const { phone, ...prepared } = account;
  const { storeId, email, name } = prepared;
  const customer = new Customer();
  Object.assign(customer, { storeId, email, name, phone, isRegistered: true });
  await addCustomer(em, customer, actor);
  return accounts.add(em, { ...prepared, customerId: customer.id });
}
