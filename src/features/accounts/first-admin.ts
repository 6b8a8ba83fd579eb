import type { Reader } from '../../platform/db/reading/reader.ts';
import type { AccountsService } from './accounts.service.ts';
import { User, UserRole } from './user.entity.ts';

/** Creates the administrator of the settings if the store has none. It never changes an existing one. */
export async function ensureFirstAdmin(options: {
  reader: Reader;
  accounts: AccountsService;
  storeId: string;
  admin: { email: string; password: string };
}): Promise<boolean> {
  const { reader, accounts, storeId, admin } = options;
  if (await hasAdmin(reader, storeId)) return false;
  await accounts.createStaff({ storeId, ...admin, name: 'Administrator', role: UserRole.ADMIN });
  return true;
}

export async function hasAdmin(reader: Reader, storeId: string): Promise<boolean> {
  const admins = await reader.rows(User, "where t.store_id = $1 and t.role = 'ADMIN' limit 1", [storeId]);
  return admins.length > 0;
}
