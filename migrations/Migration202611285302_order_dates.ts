import { Migration } from '@mikro-orm/migrations';

/**
 * What the customer wrote, and when an order was shipped and delivered. The dates of orders of the past are those of
 * their events. An order whose event was deleted, or that was shipped before its import, has none.
 */
export class Migration202611285302_order_dates extends Migration {
  override up(): void {
    this.addSql(`
      alter table orders add column customer_note text,
        add column shipped_at timestamptz, add column delivered_at timestamptz;
      update orders o set shipped_at = moved.shipped_at, delivered_at = moved.delivered_at
      from (
        select order_id, min(occurred_at) filter (where data ->> 'to' = 'SHIPPED') as shipped_at,
          min(occurred_at) filter (where data ->> 'to' = 'DELIVERED') as delivered_at
        from events where type = 'order.status_changed' and data ->> 'to' in ('SHIPPED', 'DELIVERED')
        group by order_id
      ) as moved
      where moved.order_id = o.id;
    `);
  }
}
