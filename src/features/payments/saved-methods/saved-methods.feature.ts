import type { Reader } from '../../../platform/db/reading/reader.ts';
import type { Transactions } from '../../../platform/db/transactions.ts';
import type { Feature } from '../../../platform/feature.ts';
import type { Logger } from '../../../platform/observability/log.ts';
import type { CustomerDeletedHook } from '../../customers/customer-deleted-hook.ts';
import type { PaymentProvider } from '../payment-provider.ts';
import { ProviderCustomer } from './provider-customer.entity.ts';
import { forgetCustomer } from './provider-customers.locks.ts';
import { savedMethodAudits } from './saved-methods.audits.ts';
import { SavedMethodsResolver } from './saved-methods.resolver.ts';
import { SavedMethodsService } from './saved-methods.service.ts';

export const savedMethodEntities = [ProviderCustomer];

export function savedMethodsFeature(parts: {
  transactions: Transactions;
  reader: Reader;
  log: Logger;
  providers: readonly PaymentProvider[];
}): Feature & { methods: SavedMethodsService; customerDeletedHook: CustomerDeletedHook } {
  const providers = new Map(parts.providers.map((provider) => [provider.name, provider]));
  const methods = new SavedMethodsService({ ...parts, providers });
  return {
    methods,
    customerDeletedHook: forgetCustomer,
    entities: savedMethodEntities,
    resolvers: [{ type: SavedMethodsResolver, instance: new SavedMethodsResolver(methods) }],
    nodeTypes: [],
    jobs: methods.jobs(),
    audits: savedMethodAudits,
  };
}
