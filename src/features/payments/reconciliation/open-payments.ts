import type { Reader } from '../../../platform/db/reading/reader.ts';
import { PaymentStatus } from '../payment-status.ts';
import type { PullScope } from './provider-pulls.locks.ts';

/** A payment to ask its provider for. */
export interface AskedPayment {
  readonly paymentId: string;
  readonly storeId: string;
  readonly orderId: string;
  readonly reference: string | null;
  readonly currency: string;
  readonly createdAt: Date;
}

const PAGE = 100;
/** Younger payments are still being made. */
const MIN_AGE = "interval '2 minutes'";

/**
 * Payments that have not ended, and those of the last day, whose end may have been missed. The lists of a provider show
 * what happened there; this shows what did not.
 */
export async function* openPayments(
  reader: Reader,
  { provider, account }: PullScope,
): AsyncGenerator<AskedPayment> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const page = await reader.query<AskedPayment>(
      `select id as "paymentId", store_id as "storeId", order_id as "orderId", provider_reference as reference, currency,
         created_at as "createdAt"
       from payments where provider = $1 and account = $2 and id > $3 and created_at < now() - ${MIN_AGE}
         and (status in ('${PaymentStatus.PENDING}', '${PaymentStatus.AUTHORIZED}')
           or (status in ('${PaymentStatus.DECLINED}', '${PaymentStatus.CANCELLED}') and created_at > now() - interval '1 day'))
       order by id limit ${PAGE}`,
      [provider, account, after],
    );
    yield* page;
    if (page.length < PAGE) return;
    after = page.at(-1)!.paymentId;
  }
}
