import type { Transactions } from '../../platform/db/transactions.ts';
import type { Feature } from '../../platform/feature.ts';
import { Store } from './store.entity.ts';
import type { StoreDirectory } from './store-directory.ts';
import { StoreFieldsResolver } from './store-fields.resolver.ts';
import { storeAudits } from './stores.audits.ts';
import { StoresResolver } from './stores.resolver.ts';
import { StoresService } from './stores.service.ts';

export const storeEntities = [Store];

export function storesFeature(parts: {
  transactions: Transactions;
  directory: StoreDirectory;
}): Feature & { service: StoresService } {
  const service = new StoresService(parts.transactions, parts.directory);
  return {
    service,
    entities: storeEntities,
    audits: storeAudits,
    resolvers: [
      { type: StoresResolver, instance: new StoresResolver(service) },
      { type: StoreFieldsResolver, instance: new StoreFieldsResolver() },
    ],
    nodeTypes: [
      {
        type: 'Store',
        prefix: 'sto',
        find: async ({ reader, store }, id) =>
          id === store.id ? (await reader.rows(Store, 'where t.id = $1', [id]))[0] : undefined,
      },
    ],
  };
}
