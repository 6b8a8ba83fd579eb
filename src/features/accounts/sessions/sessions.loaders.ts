import type { Row } from '../../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { defineLoader } from '../../../platform/graphql/loading/loaders.ts';
import { UserSession } from './user-session.entity.ts';

/** SQL: the session `t` was neither ended nor has it expired. */
export const IS_OPEN = 't.ended_at is null and t.expires_at > now()';

const openSessionById = defineLoader<string, Row<UserSession> | undefined>(
  async (ids, { reader, storeId }) => {
    const where = `where t.store_id = $1 and t.id = any($2::uuid[]) and ${IS_OPEN}`;
    const rows = await reader.rows(UserSession, where, [storeId, ids]);
    const sessions = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => sessions.get(id));
  },
);

/** An open session of the viewer's account. Undefined for a session of anybody else. */
export async function ownSession(
  { loaders, viewer }: RequestContext,
  id: string,
): Promise<Row<UserSession> | undefined> {
  if (!viewer) return undefined;
  const session = await loaders.load(openSessionById, id);
  return session?.userId === viewer.userId ? session : undefined;
}
