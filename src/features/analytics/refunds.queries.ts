import { toMoney } from '../../platform/graphql/scalars/money.ts';
import type { RefundFigures } from './analytics.payloads.ts';
import type { ReportScope } from './report-scope.ts';
import { periodValues } from './sales.queries.ts';

/** Successful refunds by the time of their request. */
export async function readRefunds(scope: ReportScope): Promise<RefundFigures> {
  const [row] = await scope.query<Omit<RefundFigures, 'total'> & { total: string }>(
    `select count(*) as "refundCount", count(distinct p.order_id) as "orderCount",
       coalesce(sum(r.amount), 0)::text as total
     from payment_refunds r join payments p on p.id = r.payment_id
     where r.store_id = $1 and p.currency = $2 and r.created_at >= $3 and r.created_at < $4
       and r.status = 'SUCCEEDED'`,
    periodValues(scope),
  );
  return { ...row!, total: toMoney(BigInt(row!.total), scope.period.currency) };
}
