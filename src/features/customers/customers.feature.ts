import type { Core } from '../../platform/core.ts';
import type { Feature } from '../../platform/feature.ts';
import { readableBy } from '../../platform/graphql/node-types.ts';
import type { AccountsService } from '../accounts/accounts.service.ts';
import type { AccountMails } from '../accounts/mails/account-mails.ts';
import type { OwnAccountService } from '../accounts/own-account.service.ts';
import type {
  EmailVerificationService,
  SignUpHook,
} from '../accounts/recovery/email-verification.service.ts';
import type { MailRequestLimits } from '../accounts/recovery/mail-request-limits.ts';
import type { SignInService } from '../accounts/sign-in/sign-in.service.ts';
import type { SignInLimits } from '../accounts/sign-in/sign-in-limits.ts';
import { AddressBookResolver } from './address-book/address-book.resolver.ts';
import { AddressBookService } from './address-book/address-book.service.ts';
import { Customer } from './customer.entity.ts';
import { CustomerAddress } from './customer-address.entity.ts';
import type { CustomerDeletedHook } from './customer-deleted-hook.ts';
import { permittedCustomer, readableAddress } from './customer-permissions.ts';
import { customerAudits } from './customers.audits.ts';
import { groupById } from './customers.loaders.ts';
import { CustomersResolver } from './customers.resolver.ts';
import { CustomersService } from './customers.service.ts';
import { CustomerGroup } from './groups/customer-group.entity.ts';
import { CustomerGroupsResolver } from './groups/customer-groups.resolver.ts';
import { CustomerGroupsService } from './groups/customer-groups.service.ts';
import type { GroupDeletedHook } from './groups/group-deleted-hook.ts';
import { EmailChange } from './self-service/email-change.ts';
import { OwnCustomerResolver } from './self-service/own-customer.resolver.ts';
import { PendingSignUps } from './sign-up/pending-sign-ups.ts';
import { Registration } from './sign-up/registration.ts';
import { SignUpLimits } from './sign-up/sign-up-limits.ts';

export const customerEntities = [Customer, CustomerAddress, CustomerGroup];

export function customersFeature(parts: {
  core: Pick<Core, 'transactions' | 'reader' | 'attempts' | 'config'>;
  /** Higher features add hooks before the first request. */
  deletedHooks: readonly CustomerDeletedHook[];
  groupDeletedHooks: readonly GroupDeletedHook[];
  accounts: AccountsService;
  ownAccount: OwnAccountService;
  signIn: SignInService;
  signInLimits: SignInLimits;
  emailVerification: EmailVerificationService;
  accountMails: AccountMails;
  mailLimits: MailRequestLimits;
}): Feature & {
  customers: CustomersService;
  groups: CustomerGroupsService;
  registration: Registration;
  addressBook: AddressBookService;
  signUpHooks: readonly SignUpHook[];
} {
  const { core, accounts, ownAccount, signIn, signInLimits, emailVerification, accountMails: mails } = parts;
  const { transactions, attempts, config } = core;
  const { isVerified, perAddress } = config.signUp;
  const limits = new SignUpLimits({ attempts, perAddress, mails: parts.mailLimits });
  const signUps = new PendingSignUps({ ...core, accounts, mails });
  const pending = isVerified ? signUps : undefined;
  const customers = new CustomersService(transactions, parts.deletedHooks);
  const registration = new Registration({
    transactions,
    accounts,
    signInLimits,
    limits,
    emailVerification,
    pending,
  });
  const emailChange = new EmailChange({ transactions, ownAccount, emailVerification });
  const addressBook = new AddressBookService(transactions);
  const groups = new CustomerGroupsService(transactions, parts.groupDeletedHooks);
  const ownCustomer = new OwnCustomerResolver({ registration, customers, ownAccount, signIn, emailChange });
  return {
    customers,
    groups,
    registration,
    addressBook,
    // Sign-ups that began before a change of the setting can still be finished.
    signUpHooks: [(em, claim) => signUps.finish(em, claim)],
    jobs: signUps.jobs(),
    entities: customerEntities,
    resolvers: [
      { type: CustomersResolver, instance: new CustomersResolver(customers) },
      { type: AddressBookResolver, instance: new AddressBookResolver(addressBook) },
      { type: OwnCustomerResolver, instance: ownCustomer },
      { type: CustomerGroupsResolver, instance: new CustomerGroupsResolver(groups) },
    ],
    nodeTypes: [
      {
        type: 'Customer',
        prefix: 'cus',
        find: (context, id) => permittedCustomer(context, 'read', id),
      },
      { type: 'CustomerAddress', prefix: 'adr', find: readableAddress },
      { type: 'CustomerGroup', prefix: 'cgr', find: readableBy('CustomerGroup', groupById) },
    ],
    audits: customerAudits,
  };
}
