import { rowById, rowsByKey } from '../../platform/graphql/loaders.ts';
import { Order, OrderItem } from './order.entity.ts';
import { OrderNote } from './order-note.entity.ts';

export const orderById = rowById(Order);

export const itemsByOrder = rowsByKey(OrderItem, 'orderId', 't.position, t.id');

/** All notes, those the customer must not see included. */
export const notesByOrder = rowsByKey(OrderNote, 'orderId', 't.created_at, t.id');
