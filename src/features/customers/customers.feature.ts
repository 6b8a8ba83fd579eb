import { permitsRow } from '../../platform/auth/ability.ts';
import type { Feature } from '../../platform/feature.ts';
import { Customer } from './customer.entity.ts';
import { CustomerAddress } from './customer-address.entity.ts';
import { customerById } from './customers.loaders.ts';

export const customerEntities = [Customer, CustomerAddress];

export function customersFeature(): Feature {
  return {
    entities: customerEntities,
    resolvers: [],
    nodeTypes: [
      {
        type: 'Customer',
        prefix: 'cus',
        find: async ({ loaders, ability }, id) => {
          const customer = await loaders.load(customerById, id);
          return customer && permitsRow(ability, 'read', 'Customer', customer) ? customer : undefined;
        },
      },
      { type: 'CustomerAddress', prefix: 'adr' },
    ],
  };
}
