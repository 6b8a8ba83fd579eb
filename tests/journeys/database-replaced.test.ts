import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { UserRole } from '../../src/features/accounts/user.entity.ts';
import { type EmbeddedPostgres } from '../../src/platform/db/embedded/embedded-postgres.ts';
import { migrateUp } from '../../src/platform/db/migrate.ts';
import { encodeId } from '../../src/values/ids.ts';
import { startTestApp, type TestApp } from '../testkit/app.ts';
import { violations } from '../testkit/audit.ts';
import { Follower } from '../testkit/clients/follower.ts';
import { type GraphqlClient, graphqlClient } from '../testkit/clients/graphql-client.ts';
import { subscribe } from '../testkit/clients/subscriber.ts';
import { EmbeddedFolder, query } from '../testkit/databases/embedded-folder.ts';
import { databaseUrl, findAdminUrl } from '../testkit/databases/postgres.ts';
import { Standby } from '../testkit/databases/standby.ts';
import { copyTables } from '../testkit/databases/table-copy.ts';
import { graphql } from '../testkit/generated/gql.ts';
import { seedVariant } from '../testkit/shop/carts.ts';
import { buy } from '../testkit/shop/checkout-order.ts';
import { signedInAs } from '../testkit/shop/people.ts';
import { CuttableLine } from '../unit/events/cuttable-line.ts';

interface Event {
  id: string;
  cursor: string;
}

const EVENTS = 'subscription ($after: String) { orderEvents(after: $after) { id cursor } }';
const HISTORY = graphql(
  `query DatabaseReplacedOrders { orders(last: 1) { nodes { timeline { nodes { id cursor } } } } }`,
);
const NAME = `shop_${randomUUID().replaceAll('-', '')}`;
const SETTINGS = { fsync: false, shared_buffers: '16MB' };

/** The shop's role is not a superuser. */
const roleUrl = (url: string): string => {
  const own = new URL(databaseUrl(url, NAME));
  own.username = NAME;
  own.password = 'secret';
  return own.href;
};
/** Creates the role. The database needs a separate statement. */
const makeRole = `create role ${NAME} login password 'secret'`;
const makeDatabase = `create database ${NAME} owner ${NAME}`;

let folder: EmbeddedFolder;
let line: CuttableLine;
let original: EmbeddedPostgres;
let standby: Standby;
let apps: TestApp[];
let managers: GraphqlClient[];
let followers: Follower[];
let variantId: string;
const closing: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  folder = await EmbeddedFolder.make();
  closing.push(() => folder.remove());
  original = await folder.start(SETTINGS);
  await query(original.url, makeRole);
  await query(original.url, makeDatabase);
  await migrateUp(roleUrl(original.url));
  const through = await CuttableLine.to(roleUrl(original.url));
  line = through.line;
  closing.push(async () => line.close());
  const options = { databaseUrl: through.url, comparesExecutors: false };
  apps = [await startTestApp(options), await startTestApp(options)];
  closing.push(() => Promise.all(apps.map((app) => app.close())));
  const manager = await signedInAs(apps[0]!, UserRole.MANAGER);
  managers = apps.map(({ url }) => graphqlClient({ url, headers: manager.headers }));
  ({ variantId } = await seedVariant(apps[0]!, { stock: 100_000 }));
});
afterAll(async () => {
  for (const close of closing.toReversed()) await close();
});

/** Visitors who buy at both servers until they are stopped. */
function startBuyers(): { placed: string[]; failures(): number; stop(): Promise<void> } {
  const placed: string[] = [];
  let failures = 0;
  let isOpen = true;
  const buyers = apps.map(async (app) => {
    while (isOpen) {
      const order = await buy(app, [{ variantId, quantity: 1 }]).catch(() => undefined);
      if (order) placed.push(order.id);
      else {
        failures += 1;
        await sleep(50);
      }
    }
  });
  const stop = async () => {
    isOpen = false;
    await Promise.all(buyers);
  };
  return { placed, stop, failures: () => failures };
}

/** The API ids of a database's order events, in the order of the log. */
async function logOf(url: string): Promise<string[]> {
  const rows = await query<{ id: string }>(
    databaseUrl(url, NAME),
    'select id from events where order_id is not null order by xid, seq',
  );
  return rows.map(({ id }) => encodeId('evt', id));
}

async function startFollowers(): Promise<void> {
  followers = managers.map((manager) => new Follower(manager, EVENTS));
  await Promise.all(followers.map((follower) => follower.start()));
}

const idsOf = (events: readonly Event[]): string[] => events.map(({ id }) => id);

/** The part of a log from the first to the last of these events. */
function sliceOf(log: readonly string[], events: readonly Event[]): string[] {
  return log.slice(log.indexOf(events[0]!.id), log.indexOf(events.at(-1)!.id) + 1);
}

/** Resumes a subscription with this cursor. Returns its error or its first event. */
async function resume(after: string): Promise<string> {
  const subscriber = await subscribe<Event>(managers[0]!, EVENTS, { after });
  await Promise.race([subscriber.take(1).catch(() => undefined), subscriber.ended]);
  await subscriber.close();
  return String(subscriber.errors[0]?.extensions?.code ?? subscriber.items[0]?.id);
}

it('goes on without a break when the same server comes back', async () => {
  await startFollowers();
  const buyers = startBuyers();
  await expect.poll(() => buyers.placed.length).toBeGreaterThan(3);
  await original.stop();
  standby = await Standby.copyOf(folder, original.url);
  closing.push(() => standby.remove());
  original = await folder.start(SETTINGS);
  line.turnTo(original.url);
  const before = buyers.placed.length;
  await expect.poll(() => buyers.placed.length).toBeGreaterThan(before + 3);
  await buyers.stop();
  const log = await logOf(original.url);
  for (const follower of followers) {
    await expect.poll(() => follower.latest.at(-1)?.id).toBe(log.at(-1));
    await follower.stop();
    const [run, ...more] = follower.runs;
    expect(more).toEqual([]);
    expect(idsOf(run!)).toEqual(log.slice(log.indexOf(run![0]!.id)));
  }
});

it('tells every subscriber when a standby takes over that has not got the last events, under load', async () => {
  const shared = await logOf(standby.url);
  await startFollowers();
  const buyers = startBuyers();
  await expect.poll(() => Math.min(...followers.map(({ told }) => told))).toBeGreaterThan(40);
  // The address points to the standby before its promotion, so that existing connections outlive it.
  line.turnTo(standby.url);
  const failures = buyers.failures();
  await expect.poll(() => buyers.failures()).toBeGreaterThan(failures + 4);
  await standby.promote();
  const lost = (await logOf(original.url)).filter((id) => !shared.includes(id));
  const before = buyers.placed.length;
  await original.stop();
  await expect.poll(() => followers.map(({ runs }) => runs.length)).toEqual([2, 2]);
  await expect.poll(() => buyers.placed.length).toBeGreaterThan(before + 10);
  await buyers.stop();

  const log = await logOf(standby.url);
  expect(log.slice(0, shared.length)).toEqual(shared);
  for (const follower of followers) {
    await expect.poll(() => follower.latest.at(-1)?.id).toBe(log.at(-1));
    await follower.stop();
    const [first = [], second = [], ...more] = follower.runs;
    expect(more).toEqual([]);
    expect(idsOf(first)).toEqual(sliceOf(lost, first));
    expect(idsOf(second)).toEqual(log.slice(log.indexOf(second[0]!.id)));
    expect(shared).not.toContain(second[0]!.id);
  }
  const told = followers[0]!.runs[0]!;
  for (const { cursor } of [told[0]!, told.at(-1)!]) expect(await resume(cursor)).toBe('CURSOR_EXPIRED');
  expect(await violations(apps[0]!)).toEqual([]);
});

it('expires what a restore into another cluster has undone, and reads on from what that has', async () => {
  const elsewhere = await findAdminUrl();
  await query(elsewhere, makeRole);
  closing.push(() => query(elsewhere, `drop role ${NAME}`));
  await query(elsewhere, makeDatabase);
  closing.push(() => query(elsewhere, `drop database ${NAME} with (force)`));
  await migrateUp(roleUrl(elsewhere));
  // The first start creates the tables of the jobs.
  await (await startTestApp({ databaseUrl: roleUrl(elsewhere) })).close();
  await copyTables(databaseUrl(standby.url, NAME), databaseUrl(elsewhere, NAME));
  const kept = await logOf(standby.url);

  await startFollowers();
  const buyers = startBuyers();
  await expect.poll(() => Math.min(...followers.map(({ told }) => told))).toBeGreaterThan(20);
  line.turnTo(elsewhere);
  const lost = (await logOf(standby.url)).slice(kept.length);
  const before = buyers.placed.length;
  await expect.poll(() => followers.map(({ runs }) => runs.length)).toEqual([2, 2]);
  await expect.poll(() => buyers.placed.length).toBeGreaterThan(before + 10);
  await buyers.stop();

  const log = await logOf(elsewhere);
  expect(log.slice(0, kept.length)).toEqual(kept);
  for (const follower of followers) {
    await expect.poll(() => follower.latest.at(-1)?.id).toBe(log.at(-1));
    await follower.stop();
    const [first = [], second = [], ...more] = follower.runs;
    expect(more).toEqual([]);
    expect(idsOf(first)).toEqual(sliceOf(lost, first));
    expect(idsOf(second)).toEqual(log.slice(log.indexOf(second[0]!.id)));
    expect(kept).not.toContain(second[0]!.id);
  }
  const told = followers[0]!.runs[0]!;
  for (const { cursor } of [told[0]!, told.at(-1)!]) expect(await resume(cursor)).toBe('CURSOR_EXPIRED');

  const { orders } = await managers[1]!.run(HISTORY);
  const history = orders.nodes[0]!.timeline.nodes.toReversed();
  expect(kept).toEqual(expect.arrayContaining(idsOf(history)));
  const subscriber = await subscribe<Event>(managers[1]!, EVENTS, { after: history[0]!.cursor });
  const behind = log.slice(log.indexOf(history[0]!.id) + 1);
  expect(idsOf(await subscriber.take(behind.length))).toEqual(behind);
  await subscriber.close();
  expect(await violations(apps[1]!)).toEqual([]);
});
