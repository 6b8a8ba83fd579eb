import type { AuditCheck } from '../../platform/audit/audit.ts';

/** Checks of the promises about stock. They read the rows and do not rely on constraints. */
export const inventoryAudits: readonly AuditCheck[] = [
  {
    name: 'no more is reserved than is on hand, and neither is negative',
    violations: `select id, on_hand, reserved from stock_levels
      where not (0 <= reserved and reserved <= on_hand) or available <> on_hand - reserved`,
  },
  {
    name: "the sum of a level's movements is what is on hand, and so is what its last movement says",
    violations: `select l.id, l.on_hand, m.total, m.last from stock_levels l
      left join (
        select variant_id, location_id, sum(quantity) as total,
          (array_agg(on_hand_after order by created_at desc, id desc))[1] as last
        from stock_movements group by variant_id, location_id
      ) m using (variant_id, location_id)
      where l.on_hand <> coalesce(m.total, 0) or l.on_hand <> coalesce(m.last, 0)`,
  },
  {
    name: 'the sum of the open reservations is what is reserved',
    violations: `select l.id, l.reserved, r.total from stock_levels l
      left join (
        select variant_id, location_id, sum(quantity) as total
        from stock_reservations where status = 'OPEN' group by variant_id, location_id
      ) r using (variant_id, location_id)
      where l.reserved <> coalesce(r.total, 0)`,
  },
  {
    name: 'no open reservation is past its expiry by more than two minutes',
    violations: `select id, order_id, expires_at from stock_reservations
      where status = 'OPEN' and expires_at < now() - interval '2 minutes'`,
  },
  {
    name: 'a reservation ends once, and what left the shelf for an order is what its reservations consumed',
    violations: `select order_id, variant_id, location_id, r.total as consumed, m.total as sold
      from (
        select order_id, variant_id, location_id, sum(quantity) as total
        from stock_reservations where status = 'CONSUMED' group by 1, 2, 3
      ) r
      full join (
        select order_id, variant_id, location_id, -sum(quantity) as total
        from stock_movements where reason = 'SOLD' group by 1, 2, 3
      ) m using (order_id, variant_id, location_id)
      where r.total is distinct from m.total`,
  },
  {
    // No foreign keys refuse a reservation without a level or an order: both are locked or new when it is written.
    name: 'stock, its movements and its reservations belong to the store of their variant and location',
    violations: `select 'level' as kind, l.id from stock_levels l
        join product_variants v on v.id = l.variant_id join locations o on o.id = l.location_id
        where l.store_id <> v.store_id or l.store_id <> o.store_id
      union all
      select 'movement', m.id from stock_movements m
        join stock_levels l on l.variant_id = m.variant_id and l.location_id = m.location_id
        where l.store_id <> m.store_id
      union all
      select 'reservation', r.id from stock_reservations r
        left join stock_levels l
          on l.store_id = r.store_id and l.variant_id = r.variant_id and l.location_id = r.location_id
        left join orders o on o.id = r.order_id and o.store_id = r.store_id
        where l.id is null or o.id is null`,
  },
];
