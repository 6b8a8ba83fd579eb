import { Migration } from '@mikro-orm/migrations';

/**
 * An order that owes nothing is confirmed whichever way it came to owe nothing, and no order costs more than 10^13
 * minor units: src/features/orders/order.entity.ts decides both.
 *
 * The bound is a trigger: orders from before it may be larger, and a check constraint would refuse every later change
 * of theirs, such as a change of status.
 */
export class Migration20261128000903_settled_orders extends Migration {
  override up(): void {
    this.addSql(BOUND);
    this.addSql(CONFIRM_WHAT_OWES_NOTHING);
  }
}

const BOUND = `
  create function refuse_order_amount() returns trigger language plpgsql as $$
    begin
      raise check_violation using message = 'An order costs at most 10^13 minor units.', table = 'orders',
        constraint = 'orders_amount_bound';
    end $$;
  create trigger orders_amount_bound before insert on orders
    for each row when (new.subtotal > 10000000000000 or new.total > 10000000000000)
    execute function refuse_order_amount();
  create trigger orders_amount_bound_kept before update on orders
    for each row when ((new.subtotal > 10000000000000 and new.subtotal > old.subtotal)
      or (new.total > 10000000000000 and new.total > old.total))
    execute function refuse_order_amount()`;

// Orders that the former rule left PENDING although nothing is owed; each with its version and its event.
const CONFIRM_WHAT_OWES_NOTHING = `
  with settled as (
    update orders set status = 'CONFIRMED', payment_status = case when refunded_total > 0 then payment_status else 'PAID' end,
      expires_at = null, version = version + 1, updated_at = now()
    where status = 'PENDING' and paid_total - refunded_total >= total
    returning *
  ), kept as (
    update stock_reservations r set expires_at = null
    from settled s where r.store_id = s.store_id and r.order_id = s.id and r.status = 'OPEN'
  )
  insert into events (id, store_id, type, subject_id, order_id, customer_id, data, metadata)
  select make_id(), o.store_id, 'order.status_changed', o.id, o.id, o.customer_id,
    order_facts(jsonb_populate_record(null::orders, to_jsonb(o))) || jsonb_build_object('from', 'PENDING', 'to', 'CONFIRMED'),
    jsonb_build_object('actor', 'system:migration', 'requestId', null, 'source', 'cli', 'version', 1)
  from settled as o`;
