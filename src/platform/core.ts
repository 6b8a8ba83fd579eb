import type { AnyEntity, EntityClass, MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { Attempts } from './attempts/attempts.ts';
import { type PurposeSignatures, purposeSignatures } from './auth/purpose-signatures.ts';
import { tokenKeys } from './auth/token-keys.ts';
import { AccessTokens } from './auth/tokens.ts';
import type { Config } from './config/config.ts';
import { DatabaseHealth } from './db/connection/database-health.ts';
import { reclaimBrokenConnections } from './db/connection/pool-repair.ts';
import { nameStatements } from './db/named-statements.ts';
import { openOrm } from './db/orm.ts';
import { Reader } from './db/reading/reader.ts';
import { Reports } from './db/reading/reports.ts';
import { Semaphore } from './db/sharing/semaphore.ts';
import { Transactions } from './db/transactions.ts';
import { EventStream } from './events/event-stream.ts';
import { Idempotency } from './idempotency/idempotency.ts';
import { MailOutbox } from './mail/mail-outbox.ts';
import type { Logger } from './observability/log.ts';

/** Pool connections reserved for reads; transactions cannot use them. */
const CONNECTIONS_FOR_READS = 2;
/** Report connections per pool connection. A report takes as long as a hundred other requests. */
const REPORTS_PER_CONNECTION = 0.25;

/** What every feature uses, opened once per process. */
export interface Core {
  readonly config: Config;
  readonly log: Logger;
  readonly databaseUrl: string;
  readonly orm: MikroORM;
  /** MikroORM's own pool. Reads and writes share its connections and its limit. */
  readonly pool: Pool;
  /** Whether the database can be read and written. */
  readonly health: DatabaseHealth;
  readonly reader: Reader;
  readonly transactions: Transactions;
  readonly reports: Reports;
  readonly idempotency: Idempotency;
  readonly events: EventStream;
  readonly tokens: AccessTokens;
  /** For links, each kind with a purpose of its own. */
  readonly signaturesFor: (purpose: string) => PurposeSignatures;
  readonly attempts: Attempts;
  readonly mails: MailOutbox;
  close(): Promise<void>;
}

/** Opens the migrated database. Starts neither the event stream nor the jobs. */
export async function openCore(options: {
  config: Config;
  log: Logger;
  databaseUrl: string;
  entities: readonly EntityClass<AnyEntity>[];
  /** What it is opened for, by default requests. Commands have longer time-outs. */
  purpose?: 'requests' | 'commands' | undefined;
}): Promise<Core> {
  const { config, log, databaseUrl, entities, purpose = 'requests' } = options;
  const { poolSize, maxWaitMs } = config.database;
  const timeouts = purpose === 'requests' ? config.database.timeouts.requests : undefined;
  const orm = await openOrm({ url: databaseUrl, purpose, poolSize, maxWaitMs, timeouts, entities });
  const pool = (await orm.em.getConnection().getNativeClient()) as Pool;
  reclaimBrokenConnections(pool);
  nameStatements(pool);
  const health = new DatabaseHealth(pool);
  const events = new EventStream({ connectionString: databaseUrl, log });
  const attempts = new Attempts({ pool, redisUrl: config.redisUrl, log });
  const keys = tokenKeys(config.tokens);
  const permits = Math.max(1, poolSize - CONNECTIONS_FOR_READS);
  const semaphore = new Semaphore({ permits, maxWait: maxWaitMs });
  // A transaction that reads through the reader holds two connections.
  const connections = new Semaphore({ permits: poolSize, maxWait: maxWaitMs, minShare: 2 });
  const reports = new Reports({
    url: databaseUrl,
    connections: Math.max(1, Math.floor(poolSize * REPORTS_PER_CONNECTION)),
    maxWaitMs,
    timeouts: config.database.timeouts.reports,
    orm,
  });
  const transactions = new Transactions({
    orm,
    semaphore,
    connections,
    onCommit: () => events.wake(),
    onFailure: (error) => health.note(error),
  });
  return {
    config,
    log,
    databaseUrl,
    orm,
    pool,
    health,
    reader: Reader.over(pool, orm, connections),
    transactions,
    reports,
    idempotency: new Idempotency(transactions),
    events,
    attempts,
    mails: new MailOutbox({ isSending: config.mail !== undefined }),
    tokens: new AccessTokens(keys, config.tokens.expiresInSeconds),
    signaturesFor: (purpose) => purposeSignatures(keys, purpose),
    close: async () => {
      attempts.close();
      await events.stop();
      await reports.close();
      await orm.close();
      // kysely closes the pool only if a write used it. A process that only reads would keep its connections.
      if (!pool.ending) await pool.end();
    },
  };
}
