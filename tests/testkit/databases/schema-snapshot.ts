import type { Client } from 'pg';

/** Restricts objects to ours: not those of an extension, and not the sequences of stores. */
const OURS = (catalog: string, oid: string): string =>
  `not exists (select from pg_depend e where e.classid = '${catalog}'::regclass and e.objid = ${oid} and e.deptype = 'e')`;

/** Each query returns the sorted lines of a section. PostgreSQL 15 and 18 give the same result. */
const SECTIONS: Readonly<Record<string, string>> = {
  extension: `
    select '' as heading, 'extension ' || extname as line from pg_extension where extname <> 'plpgsql' order by 2`,
  column: `
    select 'table ' || c.relname as heading, a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
      || case when a.attnotnull then ' not null' else '' end
      || case when a.attidentity <> '' then ' identity' else '' end
      || case when d.oid is null then '' when a.attgenerated <> ''
        then ' generated as (' || pg_get_expr(d.adbin, d.adrelid) || ')'
        else ' default ' || pg_get_expr(d.adbin, d.adrelid) end as line
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    order by c.relname, a.attnum`,
  constraint: `
    select 'table ' || c.relname as heading, 'constraint ' || k.conname || ' ' || pg_get_constraintdef(k.oid) as line
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where c.relnamespace = 'public'::regnamespace and k.contype in ('p', 'u', 'f', 'c', 'x')
    order by c.relname, position(k.contype in 'pufcx'), k.conname`,
  index: `
    select 'table ' || t.relname as heading, regexp_replace(pg_get_indexdef(i.indexrelid), '^CREATE (UNIQUE )?INDEX (\\S+) ON \\S+ ',
      'index \\2 \\1') || coalesce(' -- ' || obj_description(c.oid, 'pg_class'), '') as line
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
    where t.relnamespace = 'public'::regnamespace
      and not exists (select from pg_constraint k where k.conindid = c.oid and k.contype in ('p', 'u', 'x'))
    order by t.relname, c.relname`,
  trigger: `
    select 'table ' || t.relname as heading, regexp_replace(pg_get_triggerdef(g.oid), '^CREATE TRIGGER', 'trigger') as line
    from pg_trigger g join pg_class t on t.oid = g.tgrelid
    where t.relnamespace = 'public'::regnamespace and not g.tgisinternal
    order by t.relname, g.tgname`,
  settings: `
    select 'table ' || relname as heading, 'with (' || array_to_string(reloptions, ', ') || ')' as line
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and reloptions is not null
    order by 1`,
  view: `
    select 'view ' || c.relname as heading, a.attname || ' ' || format_type(a.atttypid, a.atttypmod) as line
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('v', 'm')
    order by c.relname, a.attnum`,
  function: `
    select 'functions' as heading, p.proname || '(' || pg_get_function_arguments(p.oid) || ') returns '
      || pg_get_function_result(p.oid) || ' ' || l.lanname
      || case p.provolatile when 'i' then ' immutable' when 's' then ' stable' else ' volatile' end
      || case when p.proisstrict then ' strict' else '' end
      || coalesce(' set ' || array_to_string(p.proconfig, ', '), '') as line
    from pg_proc p join pg_language l on l.oid = p.prolang
    where p.pronamespace = 'public'::regnamespace and ${OURS('pg_proc', 'p.oid')}
    order by p.proname, pg_get_function_arguments(p.oid)`,
};

/** The schema as text. Its diff shows what a migration or a changed SQL function does. */
export async function schemaSnapshot(client: Client): Promise<string> {
  const blocks = new Map<string, string[]>();
  for (const query of Object.values(SECTIONS)) {
    const { rows } = await client.query<{ heading: string; line: string }>(query);
    for (const { heading, line } of rows) blocks.set(heading, [...(blocks.get(heading) ?? []), line]);
  }
  return [...blocks]
    .map(([heading, lines]) =>
      (heading ? [heading, ...lines.map((line) => `  ${line.trim()}`)] : lines).join('\n'),
    )
    .join('\n\n')
    .concat('\n');
}
