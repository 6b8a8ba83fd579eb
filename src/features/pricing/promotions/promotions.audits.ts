import type { AuditCheck } from '../../../platform/audit/audit.ts';

/** What must never be true of promotions and their uses. */
export const promotionAudits: readonly AuditCheck[] = [
  {
    name: 'The counters of limited promotions and codes are the numbers of their uses',
    violations: `
      with counted as (
        select p.store_id, p.id, '' as buyer_key, count(u.promotion_id) as uses
        from promotions p left join promotion_uses u on u.promotion_id = p.id
        where p.usage_limit is not null group by p.store_id, p.id
        union all
        select p.store_id, p.id, u.buyer_key, count(*)
        from promotions p join promotion_uses u on u.promotion_id = p.id
        where p.usage_limit_per_customer is not null group by p.store_id, p.id, u.buyer_key
        union all
        select d.store_id, d.id, '', count(u.code_id)
        from discount_codes d left join promotion_uses u on u.code_id = d.id
        where d.usage_limit is not null group by d.store_id, d.id
      )
      select coalesce(n.id, c.subject_id) as subject, coalesce(n.buyer_key, c.buyer_key) as buyer, n.uses, c.used
      from counted n full join promotion_counters c
        on c.store_id = n.store_id and c.subject_id = n.id and c.buyer_key = n.buyer_key
      where coalesce(n.uses, 0) <> coalesce(c.used, 0)`,
  },
  {
    name: 'No promotion and no code is used more often than its limit allows',
    violations: `
      select p.id as subject, count(*) as uses from promotions p join promotion_uses u on u.promotion_id = p.id
      group by p.id, p.usage_limit having count(*) > p.usage_limit
      union all
      select d.id, count(*) from discount_codes d join promotion_uses u on u.code_id = d.id
      group by d.id, d.usage_limit having count(*) > d.usage_limit
      union all
      select p.id, count(*) from promotions p join promotion_uses u on u.promotion_id = p.id
      group by p.id, p.usage_limit_per_customer, u.buyer_key having count(*) > p.usage_limit_per_customer`,
  },
  {
    name: 'Only orders that are not cancelled or expired use promotions, with codes of these promotions',
    violations: `
      select u.order_id, u.promotion_id from promotion_uses u
      join orders o on o.id = u.order_id
      left join discount_codes d on d.id = u.code_id
      where o.status in ('DRAFT', 'CANCELLED', 'EXPIRED') or d.promotion_id <> u.promotion_id`,
  },
  {
    name: 'An order that stands uses exactly the promotions that its stored price names',
    violations: `
      with named as (
        select o.id as order_id, (d ->> 'promotionId')::uuid as promotion_id
        from orders o, jsonb_array_elements(o.price_details -> 'discounts') as d
        where o.status not in ('DRAFT', 'CANCELLED', 'EXPIRED')
      )
      select coalesce(n.order_id, u.order_id) as order_id, n.promotion_id as named, u.promotion_id as used
      from named n full join promotion_uses u on u.order_id = n.order_id and u.promotion_id = n.promotion_id
      where n.order_id is null or u.order_id is null`,
  },
];
