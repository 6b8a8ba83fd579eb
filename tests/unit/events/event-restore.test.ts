import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import { migrateUp } from '../../../src/platform/db/migrate.ts';
import { CursorExpiredError } from '../../../src/platform/events/event-cursor.ts';
import { EventStream } from '../../../src/platform/events/event-stream.ts';
import { DEBIAN_POSTGRES, DebianCluster, runPostgresTool } from '../../testkit/databases/debian-postgres.ts';
import { query } from '../../testkit/databases/embedded-folder.ts';
import { databaseUrl } from '../../testkit/databases/postgres.ts';
import { DEFAULT_STORE as storeId } from '../../testkit/shop/people.ts';
import { numbersOf, take } from './events-fixture.ts';

/** Appends each event in its own transaction. */
async function append(url: string, ...numbers: number[]): Promise<void> {
  for (const n of numbers) {
    await query(
      url,
      `insert into events (id, store_id, type, subject_id, data, metadata)
       values (gen_random_uuid(), '${storeId}', 'order.created', '${storeId}', '{"n":${n}}', '{}')`,
    );
  }
}

/** A database owned by a role without further rights, as hosting providers create them. */
async function newDatabase(cluster: DebianCluster): Promise<string> {
  await query(cluster.url, 'create role shop login');
  await query(cluster.url, 'create database shop owner shop');
  const url = new URL(databaseUrl(cluster.url, 'shop'));
  url.username = 'shop';
  return url.href;
}

async function startStream(connectionString: string): Promise<EventStream> {
  const stream = new EventStream({ connectionString, log: pino({ enabled: false }) });
  await stream.start();
  return stream;
}

it.skipIf(!DEBIAN_POSTGRES && !process.env.CI)(
  'goes on in a cluster that a dump is restored into, however low its transaction ids are',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ordinal-dump-'));
    const clusters = await Promise.all([DebianCluster.start(), DebianCluster.start()]);
    onTestFinished(async () => {
      await Promise.all(clusters.map((cluster) => cluster.remove()));
      await rm(folder, { recursive: true, force: true });
    });
    const [from, to] = [await newDatabase(clusters[0]), await newDatabase(clusters[1])];
    await migrateUp(from);
    await query(
      from,
      'do $$ begin for n in 1..2000 loop perform pg_current_xact_id(); commit; end loop; end $$',
    );
    const former = await startStream(from);
    const events = former.subscribe({ storeId });
    await append(from, 1, 2, 3);
    const dump = join(folder, 'shop.dump');
    await runPostgresTool('pg_dump', '--format=custom', `--file=${dump}`, from);
    await append(from, 4, 5);
    const told = await take(events, 5);
    await former.stop();
    await runPostgresTool('pg_restore', '--exit-on-error', `--dbname=${to}`, dump);

    const stream = await startStream(to);
    const live = stream.subscribe({ storeId });
    await append(to, 6, 7);
    stream.wake();
    expect(numbersOf(await take(live, 2))).toEqual([6, 7]);
    for (const undone of told.slice(3)) {
      await expect(stream.assertResumable(storeId, undone.cursor)).rejects.toThrow(CursorExpiredError);
    }
    const resumed = stream.subscribe({ storeId, after: told[0]!.cursor });
    expect(numbersOf(await take(resumed, 4))).toEqual([2, 3, 6, 7]);
    await stream.stop();
    const ids = await query<{ xid: string }>(to, 'select xid::text from events order by seq');
    expect(Number(BigInt(ids.at(-1)!.xid) % 2n ** 48n)).toBeLessThan(Number(ids[0]!.xid));
  },
);
