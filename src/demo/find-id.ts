import type { Shop } from '../app.ts';

/** The id in the first row of a query. */
export async function findId({ core }: Shop, query: string, values: string[]): Promise<string | undefined> {
  const [row] = await core.reader.query<{ id: string }>(query, values);
  return row?.id;
}
