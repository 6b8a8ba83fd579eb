import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../../platform/db/sql.ts';
import type { ProviderName } from '../providers/provider-name.ts';

/** The first run looks so far back. */
const FIRST = "interval '3 days'";
/** Each run reads so much again, since lists of providers lag and clocks differ. Reading twice changes nothing. */
const OVERLAP = "interval '2 hours'";
/** A run that reports no progress for so long has died with its process. */
const LEASE = "interval '5 minutes'";
/** When many instances start, one run is enough. */
const PAUSE = "interval '5 minutes'";

export interface PullScope {
  readonly provider: ProviderName;
  readonly account: string;
}

/** A run that this process alone makes. */
export interface TakenPull {
  /** From when on changes are asked for. */
  readonly since: Date;
  /** What will have been read when the run has succeeded. */
  readonly until: Date;
}

/** @returns undefined while another process reads this account, or has just done so */
export async function takePull(
  em: EntityManager,
  { provider, account }: PullScope,
): Promise<TakenPull | undefined> {
  const [taken] = await sql<{ since: number; until: number }>(
    em,
    `insert into provider_pulls as p (provider, account, reached_at, lease_until)
     values ($1, $2, now() - ${FIRST}, now() + ${LEASE})
     on conflict (provider, account) do update set lease_until = now() + ${LEASE}
       where (p.lease_until is null or p.lease_until < now())
         and (p.finished_at is null or p.finished_at < now() - ${PAUSE})
     returning (extract(epoch from reached_at - ${OVERLAP}) * 1000)::float8 as since,
       (extract(epoch from now()) * 1000)::float8 as until`,
    [provider, account],
  );
  return taken && { since: new Date(taken.since), until: new Date(taken.until) };
}

/** Tells the others that the run goes on. */
export async function keepPull(em: EntityManager, { provider, account }: PullScope): Promise<void> {
  await sql(
    em,
    `update provider_pulls set lease_until = now() + ${LEASE} where provider = $1 and account = $2`,
    [provider, account],
  );
}

/** @param ended.reached undefined when the run failed: the next one begins at the same moment */
export async function endPull(
  em: EntityManager,
  { scope, reached }: { scope: PullScope; reached: Date | undefined },
): Promise<void> {
  await sql(
    em,
    `update provider_pulls set lease_until = null, reached_at = coalesce($3, reached_at),
       finished_at = case when $3::timestamptz is null then finished_at else now() end
     where provider = $1 and account = $2`,
    [scope.provider, scope.account, reached ?? null],
  );
}
