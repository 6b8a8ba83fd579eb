import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { Client } from 'pg';
import { openOrm } from '../../../src/platform/db/orm.ts';
import { prepareJobs } from '../../../src/platform/jobs/jobs.ts';
import type { HandedOut } from './old-shop.ts';
import type { RecordedPart } from './recorded-rows.ts';

/** Facts about a recorded version besides its rows. */
export interface RecordedVersion {
  readonly commit: string;
  readonly recordedAt: string;
  /** Its migrations, each with the hash of its statements. */
  readonly migrations: Readonly<Record<string, string>>;
  readonly handedOut: HandedOut;
  /** Its queued jobs. */
  readonly jobs: readonly { task: string; payload: object; maxAttempts: number }[];
}

/**
 * Restores a recorded version in an empty database: the tables of its migrations, its rows and its queued jobs. All
 * times are shifted, as if it had been recorded just now.
 *
 * @param options.url of a superuser, since triggers and foreign keys are disabled
 */
export async function restoreVersion(options: { file: string; url: string }): Promise<RecordedVersion> {
  const [first = '', ...lines] = gunzipSync(await readFile(options.file))
    .toString('utf8')
    .split('\n');
  const version = JSON.parse(first) as RecordedVersion;
  await runMigrations(options.url, Object.keys(version.migrations));
  await prepareJobs(options.url);
  const database = new Client({ connectionString: options.url });
  await database.connect();
  try {
    await database.query('begin');
    await database.query("set local session_replication_role = 'replica'");
    await insertRows(database, lines);
    await moveTimes(database, version.recordedAt);
    await database.query('commit');
    await makeTransactionsOwn(database);
    await database.query(
      `select graphile_worker.add_job(task, payload, max_attempts => "maxAttempts")
       from jsonb_to_recordset($1) as job (task text, payload json, "maxAttempts" int)`,
      [JSON.stringify(version.jobs)],
    );
    await database.query('analyze');
  } finally {
    await database.end();
  }
  return version;
}

async function runMigrations(url: string, migrations: string[]): Promise<void> {
  const orm = await openOrm({ url, purpose: 'migrations', poolSize: 1, entities: [] });
  try {
    await orm.migrator.up({ migrations });
  } finally {
    await orm.close();
  }
}

async function insertRows(database: Client, lines: readonly string[]): Promise<void> {
  const tables = lines.slice(0, -1);
  const parts = tables.flatMap((line, place) => (place % 2 === 0 ? [JSON.parse(line) as RecordedPart] : []));
  await database.query(`truncate ${parts.map(({ name }) => name).join(', ')}`);
  for (const [place, { name, columns }] of parts.entries()) {
    await database.query(
      `insert into ${name} (${columns}) overriding system value
       select ${columns} from json_populate_recordset(null::${name}, $1)`,
      [tables[place * 2 + 1]],
    );
  }
  for (const { name, last } of JSON.parse(lines.at(-1)!) as { name: string; last: string }[]) {
    await database.query(`create sequence if not exists ${name}`);
    await database.query('select setval($1, $2)', [name, last]);
  }
}

async function moveTimes(database: Client, recordedAt: string): Promise<void> {
  const { rows } = await database.query<{ name: string; moves: string }>(TIMES);
  for (const { name, moves } of rows) {
    await database.query(
      moves.replaceAll('RECORDED', database.escapeLiteral(recordedAt)).replace('TABLE', name),
    );
  }
}

const TIMES = `
  select quote_ident(c.relname) as name, 'update TABLE set ' || string_agg(
    format('%1$I = %1$I + (now() - RECORDED::timestamptz)', a.attname), ', ') as moves
  from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.atttypid = 'timestamptz'::regtype
    and not a.attisdropped and a.attgenerated = ''
  group by c.relname`;

/**
 * Gives the events transaction ids of this cluster, in their order, as if they had been written here. A young cluster
 * first has to use up some ids.
 */
async function makeTransactionsOwn(database: Client): Promise<void> {
  await database.query(`
    do $$
      declare needed constant bigint := (select count(distinct xid) + 10 from events);
      begin
        while pg_current_xact_id()::text::bigint < needed loop
          commit;
        end loop;
      end $$`);
  await database.query("set session_replication_role = 'replica'");
  await database.query(`
    with places as (
      select xid as was, (2 + row_number() over (order by xid))::text::xid8 as xid
      from (select distinct xid from events) as known
    ), retained as (
      update event_retention r set xid = coalesce((select max(p.xid) from places p where p.was <= r.xid), '3')
    )
    update events e set xid = p.xid from places p where p.was = e.xid`);
  await database.query('reset session_replication_role');
}
