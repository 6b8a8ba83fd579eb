import type { AuditCheck } from '../../../../platform/audit/audit.ts';

export const creditAudits: readonly AuditCheck[] = [
  {
    name: "An account's balance is the sum of its entries, and what it holds is the sum of its open holds",
    violations: `
      select a.id, a.balance, a.held from credit_accounts a
      left join credit_entries e on e.account_id = a.id and e.store_id = a.store_id
      group by a.id, a.store_id
      having a.balance <> coalesce(sum(e.amount), 0)
        or a.held <> -coalesce(sum(e.amount) filter (where e.kind in ('HELD', 'RELEASED')), 0)
        or a.balance < 0 or a.held < 0`,
  },
  {
    name: 'An account holds what its authorized payments ask for',
    violations: `
      select a.id, a.held from credit_accounts a
      left join payments p on p.store_id = a.store_id and p.account = a.id::text
        and p.provider in ('gift_card', 'store_credit') and p.status = 'AUTHORIZED'
      group by a.id, a.store_id
      having a.held <> coalesce(sum(p.amount), 0)`,
  },
  {
    name: 'A payment by credit has the entries of what was held, spent and refunded, in one account of its kind',
    violations: `
      select p.id, p.status from payments p
      left join credit_accounts a on a.store_id = p.store_id and a.id::text = p.account and lower(a.kind) = p.provider
        and a.currency = p.currency
      left join credit_entries e on e.payment_id = p.id and e.store_id = p.store_id
      where p.provider in ('gift_card', 'store_credit')
      group by p.id, a.id
      having a.id is null or bool_or(e.account_id <> a.id)
        or p.captured_amount <> -coalesce(sum(e.amount) filter (where e.kind = 'SPENT'), 0)
        or p.refunded_amount <> coalesce(sum(e.amount) filter (where e.kind = 'REFUNDED'), 0)
        or case when p.status = 'AUTHORIZED' then p.amount else 0 end
          <> -coalesce(sum(e.amount) filter (where e.kind in ('HELD', 'RELEASED')), 0)`,
  },
  {
    name: 'A refund that went to a card or to store credit succeeded with the same amount',
    violations: `
      select e.id from credit_entries e left join payment_refunds r on r.id = e.refund_id and r.store_id = e.store_id
      where e.kind = 'REFUNDED' and (r.id is null or r.status <> 'SUCCEEDED' or r.amount <> e.amount)`,
  },
];
