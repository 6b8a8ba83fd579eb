import { Client } from 'pg';

/**
 * Replaces the rows of one database by those of another with the same tables, as `pg_dump --data-only` and `psql`
 * would. Debian's `pg_dump` cannot read our newer servers.
 *
 * @param to URL of a superuser, since triggers and foreign keys are disabled
 */
export async function copyTables(from: string, to: string): Promise<void> {
  const [source, target] = [new Client({ connectionString: from }), new Client({ connectionString: to })];
  await Promise.all([source.connect(), target.connect()]);
  try {
    await source.query('begin isolation level repeatable read read only');
    await target.query('begin');
    await target.query("set session_replication_role = 'replica'");
    const { rows: tables } = await source.query<{ name: string; columns: string }>(TABLES);
    await target.query(`truncate ${tables.map(({ name }) => name).join(', ')}`);
    for (const { name, columns } of tables) {
      const { rows } = await source.query<{ data: string }>(
        `select coalesce(json_agg(t), '[]')::text as data from (select ${columns} from ${name}) t`,
      );
      await target.query(
        `insert into ${name} (${columns}) overriding system value
         select ${columns} from json_populate_recordset(null::${name}, $1)`,
        [rows[0]?.data],
      );
    }
    const { rows: sequences } = await source.query<{ name: string; last: string }>(SEQUENCES);
    for (const { name, last } of sequences) await target.query('select setval($1, $2)', [name, last]);
    await target.query('commit');
  } finally {
    await Promise.all([source.end(), target.end()]);
  }
}

/** The tables with their stored columns. Generated columns are computed again. */
export const TABLES = `
  select quote_ident(c.relname) as name,
    string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
  from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
    and a.attgenerated = ''
  group by c.relname order by c.relname`;

export const SEQUENCES = `
  select quote_ident(sequencename) as name, last_value as last from pg_sequences
  where schemaname = 'public' and last_value is not null`;
