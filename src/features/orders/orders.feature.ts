import { permitsRow } from '../../platform/auth/ability.ts';
import type { Feature } from '../../platform/feature.ts';
import { Order, OrderItem } from './order.entity.ts';
import { OrderNote } from './order-note.entity.ts';
import { orderById } from './orders.loaders.ts';

export const orderEntities = [Order, OrderItem, OrderNote];

export function ordersFeature(): Feature {
  return {
    entities: orderEntities,
    resolvers: [],
    nodeTypes: [
      {
        type: 'Order',
        prefix: 'ord',
        find: async ({ loaders, ability }, id) => {
          const order = await loaders.load(orderById, id);
          return order && permitsRow(ability, 'read', 'Order', order) ? order : undefined;
        },
      },
      { type: 'OrderItem', prefix: 'oit' },
      { type: 'OrderNote', prefix: 'nte' },
    ],
  };
}
