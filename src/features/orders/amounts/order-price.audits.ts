import type { AuditCheck } from '../../../platform/audit/audit.ts';

/** A list in a JSON column, or nothing. */
const listIn = (json: string) => `jsonb_array_elements(coalesce(${json}, '[]'))`;

/** The sum of a number in the elements of a JSON list. */
const sumIn = (json: string, key: string) =>
  `(select coalesce(sum((e ->> '${key}')::bigint), 0) from ${listIn(json)} as e)`;

/** The taxes of the lines and of shipping of each order by rate, beside the groups of the order. */
const TAXES = `
  select o.id, o.number, t.* from orders o cross join lateral (
    select coalesce(parts.rate, groups.rate) as rate, parts.base, parts.amount, groups.base as group_base,
      groups.amount as group_amount
    from (
      select t - '{rateId,base,amount}'::text[] as rate, sum((t ->> 'base')::bigint) as base,
        sum((t ->> 'amount')::bigint) as amount
      from (
        select t from order_items i, ${listIn("i.price_details -> 'taxes'")} as t where i.order_id = o.id
        union all select t from ${listIn("o.price_details #> '{shipping,taxes}'")} as t
      ) as all_taxes group by 1
    ) as parts full join (
      select t - '{reason,difference,base,amount}'::text[] as rate, sum((t ->> 'base')::bigint) as base,
        sum((t ->> 'amount')::bigint) as amount
      from ${listIn("o.price_details -> 'taxes'")} as t group by 1
    ) as groups on groups.rate = parts.rate
  ) as t`;

export const priceAudits: readonly AuditCheck[] = [
  {
    name: 'The total of an order is its lines − discounts + shipping + rounding, and + tax unless prices include it',
    violations: `
      select o.id, o.number, o.total, o.subtotal from orders o
      left join lateral (
        select coalesce(sum(i.unit_price * i.quantity), 0) as gross, coalesce(sum(i.discount_total), 0) as discounts
        from order_items i where i.order_id = o.id
      ) as lines on true
      where o.subtotal <> lines.gross or o.discount_total <> lines.discounts
        or o.total <> o.subtotal - o.discount_total + o.shipping_total + o.rounding_total
          + case when o.taxes_included then 0 else o.tax_total end`,
  },
  {
    name: 'The totals of an order re-add from the discounts, the taxes and the shipping that are stored with it',
    violations: `
      select o.id, o.number from orders o
      cross join lateral (
        select coalesce(sum(tax_total), 0) as taxes from order_items i where i.order_id = o.id
      ) as lines
      where o.price_details is not null and (
        o.tax_total <> ${sumIn("o.price_details -> 'taxes'", 'amount')}
        or o.tax_total <> lines.taxes + (o.price_details #>> '{shipping,taxTotal}')::bigint
        or (o.price_details #>> '{shipping,taxTotal}')::bigint <> ${sumIn("o.price_details #> '{shipping,taxes}'", 'amount')}
        or o.discount_total + (o.price_details #>> '{shipping,discountTotal}')::bigint
          <> ${sumIn("o.price_details -> 'discounts'", 'amount')}
        or (o.price_details #>> '{shipping,discountTotal}')::bigint
          <> ${sumIn("o.price_details #> '{shipping,discounts}'", 'amount')}
        or o.shipping_total <> (o.price_details #>> '{shipping,amount}')::bigint
        or o.shipping_total <> (o.price_details #>> '{shipping,listAmount}')::bigint
          - (o.price_details #>> '{shipping,discountTotal}')::bigint)`,
  },
  {
    name: 'The totals of a line re-add from the discounts and the taxes that are stored with it',
    violations: `
      select i.id, i.order_id from order_items i
      join orders o on o.id = i.order_id
      where o.priced_by = 'RULES' and (
        i.discount_total <> ${sumIn("i.price_details -> 'discounts'", 'amount')}
        or i.tax_total <> ${sumIn("i.price_details -> 'taxes'", 'amount')})`,
  },
  {
    name: 'A promotion with an amount was applied to orders in its currency only, unless it was changed since',
    violations: `
      select o.id, o.number, o.currency, p.id as promotion from orders o
      cross join lateral ${listIn("o.price_details -> 'discounts'")} as d
      join promotions p on p.store_id = o.store_id and p.id = (d ->> 'promotionId')::uuid
      where p.amount is not null and p.currency <> o.currency and p.updated_at <= o.created_at`,
  },
  {
    name: 'Every tax of an order is the sum of the taxes of its lines and of its shipping at that rate',
    violations: `
      select id, number, rate from (${TAXES}) as taxes
      where (base, amount) is distinct from (group_base, group_amount)`,
  },
];
