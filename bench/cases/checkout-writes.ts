import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { makeCarts } from '../seed/seed.ts';
import { askGraphql, type Stage } from '../stage.ts';
import type { BenchCase, CaseResult, Line } from './bench-case.ts';
import { CHECKOUT } from './checkout.ts';

/**
 * The rows and bytes that one checkout writes, from the write-ahead log. These figures do not depend on the machine's
 * load.
 */
export const checkoutWrites: BenchCase = {
  letter: 'l',
  about: 'rows, index entries and WAL of a checkout, by table and index',
  run: async (stage) => {
    const { database, options } = stage;
    for (const name of ['pg_walinspect', 'pgstattuple'])
      await database.query(`create extension if not exists ${name}`);
    await database.query('alter system set full_page_writes = off');
    await database.query('select pg_reload_conf()');
    try {
      return [await measure(stage, options.isQuick ? 100 : 500)];
    } finally {
      await database.query('alter system reset full_page_writes');
      await database.query('select pg_reload_conf()');
    }
  },
};

async function measure(stage: Stage, count: number): Promise<CaseResult> {
  const { database } = stage;
  const tokens = await makeCarts(database, count + 10);
  // The first checkouts prepare the server's statements.
  for (const token of tokens.splice(0, 10)) await checkOut(stage, token);
  await tidy(database);
  const since = await place(database);
  for (const token of tokens) await checkOut(stage, token);
  const { rows: pending } = await database.query<{ name: string; entries: string }>(PENDING);
  // Deferred entries of GIN indexes count as well.
  await clean(database);
  const { rows } = await database.query<Written>(WRITTEN, [since, await place(database)]);
  const lines = rows.map((row): Line => {
    const waiting = pending.find(({ name }) => name === row.name);
    return line(row.name, row, { count, entries: Number(waiting?.entries ?? row.entries) });
  });
  const sum = (of: (each: Line) => number) => lines.reduce((total, each) => total + of(each), 0);
  const headings = Object.keys(lines[0]?.figures ?? {});
  lines.push({
    name: 'together',
    figures: Object.fromEntries(
      headings.map((heading) => [heading, sum(({ figures }) => figures[heading] ?? 0)]),
    ),
  });
  return {
    title: '(l) What one checkout of three lines writes',
    lines,
    remarks: [
      'WAL in bytes, without full-page images; of GIN indexes with what emptying their lists writes.',
    ],
  };
}

async function checkOut({ ordinal }: Stage, cartToken: string): Promise<void> {
  const input = { cartToken, payments: [{ provider: 'MANUAL' }], idempotencyKey: randomUUID() };
  const { checkout } = await askGraphql<{ checkout: { userErrors: object[] } }>(ordinal, CHECKOUT, { input });
  if (checkout.userErrors.length > 0) throw new Error(`checkout: ${JSON.stringify(checkout.userErrors)}`);
}

/** Runs a vacuum and a checkpoint. */
async function tidy(database: Pool): Promise<void> {
  await database.query('vacuum analyze');
  await clean(database);
  await database.query('checkpoint');
}

async function clean(database: Pool): Promise<void> {
  await database.query(`select gin_clean_pending_list(name::regclass) from (${GIN}) as gin`);
}

async function place(database: Pool): Promise<string> {
  const { rows } = await database.query<{ lsn: string }>('select pg_current_wal_insert_lsn() as lsn');
  return rows[0]!.lsn;
}

interface Written {
  readonly name: string;
  readonly rows: string;
  readonly locks: string;
  readonly entries: string;
  readonly bytes: string;
}

function line(name: string, written: Written, { count, entries }: { count: number; entries: number }): Line {
  return {
    name,
    figures: {
      rows: Number(written.rows) / count,
      'row locks': Number(written.locks) / count,
      'index entries': entries / count,
      'WAL bytes': Number(written.bytes) / count,
    },
  };
}

const GIN = `
  select c.oid::regclass::text as name from pg_class c join pg_am a on a.oid = c.relam
  where a.amname = 'gin' and c.relkind = 'i' and c.relnamespace = 'public'::regnamespace`;

const PENDING = `select name, (pgstatginindex(name::regclass)).pending_tuples as entries from (${GIN}) as gin`;

/** A WAL record counts for the relation of its first block. A leaf split also adds an index entry. */
const WRITTEN = `
  with blocks as (
    select b.*, sum(block_fpi_length) over (partition by start_lsn) as images,
      row_number() over (partition by start_lsn order by block_id) as place
    from pg_get_wal_block_info($1, $2, false) as b
    where reldatabase = (select oid from pg_database where datname = current_database())
  ), named as (
    select coalesce(case when t.relname is null then '' else t.relname || ': ' end || c.relname, 'others') as label,
      c.relname, c.relnamespace, t.relname as of_table, b.*
    from blocks b
    left join pg_class c on c.relfilenode = b.relfilenode
    left join pg_index i on i.indexrelid = c.oid
    left join pg_class t on t.oid = i.indrelid
    where place = 1
  )
  select case when relnamespace = 'public'::regnamespace then relname else 'others' end as name,
    count(*) filter (where resource_manager like 'Heap%'
      and record_type similar to '(INSERT|UPDATE|HOT_UPDATE|MULTI_INSERT)%') as rows,
    count(*) filter (where resource_manager like 'Heap%' and record_type = 'LOCK') as locks,
    count(*) filter (where resource_manager = 'Btree'
      and record_type similar to '(INSERT_LEAF|INSERT_POST|SPLIT_L|SPLIT_R)%') as entries,
    sum(record_length - images) as bytes
  from named
  where xid <> '0' or resource_manager = 'Gin'
  group by 1
  having count(*) > 0
  order by min(case when relnamespace = 'public'::regnamespace then coalesce(of_table, relname) else '~' end),
    min(case when of_table is null then 0 else 1 end), 1`;
