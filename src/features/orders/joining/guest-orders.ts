import { systemActor } from '../../../platform/auth/actor.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Transactions } from '../../../platform/db/transactions.ts';
import type { FeatureJobs } from '../../../platform/jobs/feature-jobs.ts';
import type { VerifiedHook } from '../../accounts/recovery/email-verification.service.ts';
import { moveGuestOrders, type VerifiedAccount } from './guest-orders.locks.ts';

const TASK = 'joinGuestOrders';
/** Covers a time without workers. */
const OLDER_TASK = 'joinOlderGuestOrders';

/** The verified accounts whose customers checked out as guests lately. */
const FIND = `
  select distinct recent.store_id as "storeId", u.customer_id as "customerId", u.email
  from stores s
  cross join lateral (
    select store_id, customer_id, email from orders
    where store_id = s.id and created_at > now() - make_interval(hours => $1)
  ) as recent
  join customers guest on guest.id = recent.customer_id and not guest.is_registered and guest.deleted_at is null
  join users u on u.store_id = recent.store_id and u.email = guest.email and u.is_active
    and u.email_verified_at is not null and u.customer_id is not null
  where recent.email is null or recent.email = guest.email`;

/** Orders of guests join the account of their e-mail address as soon as that is verified, in the same transaction. */
export const joinVerified: VerifiedHook = async (em, { actor, user }) => {
  const { storeId, customerId, email } = user;
  if (customerId) await moveGuestOrders(em, { actor, account: { storeId, customerId, email } });
};

/**
 * A job joins the orders that came later: of people who did not sign in, and those that were being placed while the
 * address was verified.
 */
export function guestOrderJobs(transactions: Transactions): FeatureJobs {
  const joinSince = async (hours: number): Promise<void> => {
    const accounts = await transactions.runAutocommit((em) => sql<VerifiedAccount>(em, FIND, [hours]));
    for (const account of accounts) {
      const actor = systemActor(account.storeId, 'guest-orders');
      await transactions.run((em) => moveGuestOrders(em, { actor, account }));
    }
  };
  return {
    tasks: { [TASK]: () => joinSince(1), [OLDER_TASK]: () => joinSince(48) },
    crontab: [`* * * * * ${TASK}`, `19 * * * * ${OLDER_TASK}`],
  };
}
