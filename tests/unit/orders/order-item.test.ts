import { describe, expect, it } from 'vitest';
import { Order } from '../../../src/features/orders/order.entity.ts';
import { OrderItem } from '../../../src/features/orders/order-item.entity.ts';
import { OrderStatus } from '../../../src/features/orders/order-status.ts';

function item(values: Partial<OrderItem>): OrderItem {
  return Object.assign(new OrderItem(), values);
}

describe('an order item', () => {
  it('keeps its share of the discount when it gets smaller', () => {
    const line = item({ quantity: 3, unitPrice: 1000, discountTotal: 100, total: 2900 });
    line.change({ quantity: 2 });
    expect(line).toMatchObject({ quantity: 2, discountTotal: 67, total: 1933 });
  });

  it('gets no more discount when it gets larger, and never more than it costs', () => {
    const line = item({ quantity: 1, unitPrice: 1000, discountTotal: 100, total: 900 });
    line.change({ quantity: 2 });
    expect(line).toMatchObject({ discountTotal: 100, total: 1900 });
    line.change({ unitPrice: 10 });
    expect(line).toMatchObject({ discountTotal: 20, total: 0 });
  });

  it('adds up with discount, tax and shipping', () => {
    const order = Object.assign(new Order(), {
      status: OrderStatus.PENDING,
      taxTotal: 50,
      shippingTotal: 500,
    });
    order.reprice([
      item({ quantity: 3, unitPrice: 1000, discountTotal: 100, total: 2900 }),
      item({ quantity: 1, unitPrice: 5, discountTotal: 0, total: 5 }),
    ]);
    expect(order).toMatchObject({ subtotal: 3005, discountTotal: 100, total: 3455 });
  });
});
