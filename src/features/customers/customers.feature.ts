import type { Transactions } from '../../platform/db/transactions.ts';
import type { Feature } from '../../platform/feature.ts';
import type { AccountsService } from '../accounts/accounts.service.ts';
import type { EmailVerificationService } from '../accounts/email-verification.service.ts';
import type { OwnAccountService } from '../accounts/own-account.service.ts';
import type { SignInService } from '../accounts/sign-in.service.ts';
import type { SignInLimits } from '../accounts/sign-in-limits.ts';
import { AddressBookResolver } from './address-book.resolver.ts';
import { AddressBookService } from './address-book.service.ts';
import { Customer } from './customer.entity.ts';
import { CustomerAddress } from './customer-address.entity.ts';
import type { CustomerDeletedHook } from './customer-deleted-hook.ts';
import { permittedCustomer } from './customer-permissions.ts';
import { customerAudits } from './customers.audits.ts';
import { CustomersResolver } from './customers.resolver.ts';
import { CustomersService } from './customers.service.ts';
import { EmailChange } from './email-change.ts';
import { OwnCustomerResolver } from './own-customer.resolver.ts';
import { Registration } from './registration.ts';

export const customerEntities = [Customer, CustomerAddress];

export function customersFeature(parts: {
  transactions: Transactions;
  /** Filled by features above before the first request. */
  deletedHooks: readonly CustomerDeletedHook[];
  accounts: AccountsService;
  ownAccount: OwnAccountService;
  signIn: SignInService;
  signInLimits: SignInLimits;
  emailVerification: EmailVerificationService;
}): Feature & { customers: CustomersService; registration: Registration; addressBook: AddressBookService } {
  const { transactions, accounts, ownAccount, signIn, signInLimits: limits, emailVerification } = parts;
  const customers = new CustomersService(transactions, parts.deletedHooks);
  const registration = new Registration({ transactions, accounts, limits, emailVerification });
  const emailChange = new EmailChange({ transactions, ownAccount, emailVerification });
  const addressBook = new AddressBookService(transactions);
  const ownCustomer = new OwnCustomerResolver({ registration, customers, ownAccount, signIn, emailChange });
  return {
    customers,
    registration,
    addressBook,
    entities: customerEntities,
    resolvers: [
      { type: CustomersResolver, instance: new CustomersResolver(customers) },
      { type: AddressBookResolver, instance: new AddressBookResolver(addressBook) },
      { type: OwnCustomerResolver, instance: ownCustomer },
    ],
    nodeTypes: [
      {
        type: 'Customer',
        prefix: 'cus',
        find: (context, id) => permittedCustomer(context, 'read', id),
      },
      { type: 'CustomerAddress', prefix: 'adr' },
    ],
    audits: customerAudits,
  };
}
