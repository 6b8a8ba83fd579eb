import type { Client } from 'pg';
import { SEQUENCES, TABLES } from '../databases/table-copy.ts';

/** The rows of one table, or the position of a sequence, whose `rows` are null. */
export interface RecordedPart {
  readonly name: string;
  readonly columns: string;
}

/** Reads a database as lines of text: each table with its rows as JSON, then the sequences. */
export async function readRows(database: Client): Promise<string[]> {
  await database.query('begin isolation level repeatable read read only');
  const { rows: tables } = await database.query<RecordedPart>(TABLES);
  const lines: string[] = [];
  for (const table of tables) {
    const order = table.name === 'events' ? 'order by xid, seq' : '';
    const { rows } = await database.query<{ data: string }>(
      `select coalesce(json_agg(t), '[]')::text as data from (select ${table.columns} from ${table.name} ${order}) t`,
    );
    lines.push(JSON.stringify(table), rows[0]!.data.replaceAll('\n', ''));
  }
  const { rows: sequences } = await database.query(SEQUENCES);
  await database.query('commit');
  return [...lines, JSON.stringify(sequences)];
}
