import type { EntityManager } from '@mikro-orm/postgresql';
import { prepared, sql } from '../../../platform/db/sql.ts';
import { newId } from '../../../values/ids.ts';
import type { ProviderName } from '../providers/provider-name.ts';
import type { ProviderEvent } from '../providers/provider-state.ts';
import type { PaymentsOfChanges } from './payments-of-changes.ts';

/** The job that applies one event. */
export const APPLY_EVENT = 'applyProviderEvent';

/** Names at most this long are stored; providers use far shorter ones. */
const MAX_NAME = 255;
const MAX_ERROR = 500;

/** Seconds until the next attempt, by the number of attempts. The last one repeats. */
const BACKOFF = [1, 5, 30, 120, 600, 3_600];
/**
 * The event is taken for so long. A worker that dies meanwhile leaves it to the sweep. The time is longer than the calls
 * that applying one event may make.
 */
const LEASE = "interval '2 minutes'";

/** The job's key keeps one job per event. The event itself says when it is due, so a lost job loses nothing. */
const STORE = prepared(`
  with stored as (
    insert into provider_events (id, store_id, provider, account, provider_reference, event_type, occurred_at, payload)
    values ($1, (select id from stores where id::text = $2), $3, $4, $5, $6, $7, $8)
    on conflict (provider, account, provider_reference) do nothing
    returning id
  )
  select enqueue_job('${APPLY_EVENT}', json_build_object('eventId', id), 'provider_event:' || id) from stored`);

/**
 * Stores an event and enqueues the job that applies it, in one statement.
 *
 * @returns false when an event with this id is known
 */
export async function storeEvent(
  em: EntityManager,
  { provider, account, event }: { provider: ProviderName; account: string; event: ProviderEvent },
): Promise<boolean> {
  const stored = await sql(em, STORE, [
    newId(),
    event.ids?.storeId ?? null,
    provider,
    account,
    nameOf(event.id),
    nameOf(event.type),
    event.occurredAt,
    JSON.stringify(event.payload),
  ]);
  return stored.length > 0;
}

/** PostgreSQL stores no U+0000. */
function nameOf(text: string): string {
  return text.replaceAll('\0', '').slice(0, MAX_NAME);
}

/** An event that this worker alone applies for now. */
export interface TakenEvent {
  readonly id: string;
  readonly provider: ProviderName;
  readonly account: string;
  readonly type: string;
  readonly payload: string;
  readonly attempts: number;
  /** Seconds since it came. */
  readonly age: number;
}

/** @returns undefined when it has ended, is not due, or another worker has taken it */
export async function takeEvent(em: EntityManager, eventId: string): Promise<TakenEvent | undefined> {
  const [taken] = await sql<TakenEvent>(
    em,
    `update provider_events set attempts = attempts + 1, next_attempt_at = now() + ${LEASE}, updated_at = now()
     where id = $1 and ended_at is null and next_attempt_at <= now()
     returning id, provider, account, event_type as type, payload, attempts,
       extract(epoch from now() - created_at)::float8 as age`,
    [eventId],
  );
  return taken;
}

/**
 * Ends an event, and notes the payment that it concerned. Money that was reported as unknown has its payment now.
 */
export async function endEvent(
  em: EntityManager,
  end: { event: TakenEvent; state: 'APPLIED' | 'IGNORED'; concerned: PaymentsOfChanges },
): Promise<void> {
  const { event, state, concerned } = end;
  await sql(
    em,
    `with named as (
       select id, store_id from payments where provider = $3 and account = $4 and provider_reference = any($5)
       union all
       select id, store_id from payments where provider = $3 and account = $4 and charge_reference = any($5)
       union all
       select id, store_id from payments where provider = $3 and id = any($6::uuid[])
     ), payment as (select id, store_id from named limit 1
     ), known as (
       update payment_discrepancies set status = 'RESOLVED', resolution = 'ADOPT', resolved_by = 'system:payments',
         resolution_reason = 'The payment is known by now.', resolved_at = now(), updated_at = now()
       where provider = $3 and account = $4 and kind = 'UNKNOWN_PAYMENT' and provider_reference = any($5)
         and status = 'OPEN' and exists (select from payment)
     )
     update provider_events e set state = $2, ended_at = now(), next_attempt_at = null, last_error = null,
       updated_at = now(), payment_id = (select id from payment),
       store_id = coalesce((select store_id from payment), e.store_id)
     where e.id = $1 and e.ended_at is null`,
    [event.id, state, event.provider, event.account, concerned.references, concerned.paymentIds],
  );
}

/**
 * Notes that an event could not be applied, and when it is tried again. An event that has been tried for long enough
 * ends.
 *
 * @param failure.error why; undefined when its payment is not known here
 * @returns the next attempt; undefined when the event has ended
 */
export async function postponeEvent(
  em: EntityManager,
  { event, error }: { event: TakenEvent; error: string | undefined },
): Promise<{ at: Date | undefined; hasEnded: boolean }> {
  const seconds = BACKOFF[Math.min(event.attempts, BACKOFF.length) - 1];
  const [row] = await sql<{ at: number | null }>(
    em,
    `update provider_events set updated_at = now(), last_error = $3,
       state = case when give_up_at <= now() then case when $3::text is null then 'UNMATCHED' else 'FAILED' end
         when $3::text is null then 'WAITING' else 'RECEIVED' end,
       ended_at = case when give_up_at <= now() then now() end,
       next_attempt_at = case when give_up_at > now()
         then date_trunc('milliseconds', now()) + make_interval(secs => $2) end
     where id = $1 and ended_at is null
     returning (extract(epoch from next_attempt_at) * 1000)::float8 as at`,
    [event.id, seconds, error?.replaceAll('\0', '').slice(0, MAX_ERROR) ?? null],
  );
  return { at: row?.at == null ? undefined : new Date(row.at), hasEnded: row?.at === null };
}

/**
 * Makes an event due now, for as long as a new one. An event that was applied stays so.
 *
 * @returns false when it was applied, or its payload is gone
 */
export async function reviveEvent(em: EntityManager, eventId: string): Promise<boolean> {
  const revived = await sql(
    em,
    `with revived as (
       update provider_events set state = 'RECEIVED', attempts = 0, next_attempt_at = now(), ended_at = null,
         give_up_at = now() + interval '3 days', last_error = null, updated_at = now()
       where id = $1 and state <> 'APPLIED' and payload is not null
       returning id
     )
     select enqueue_job('${APPLY_EVENT}', json_build_object('eventId', id)) from revived`,
    [eventId],
  );
  return revived.length > 0;
}
