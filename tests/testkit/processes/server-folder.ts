import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Makes a folder for the data of a server. It is open to the account that runs Postgres for root; otherwise the data
 * would go to `/var/lib/ordinal` and stay there after the test.
 */
export function makeServerFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `ordinal-${name}-`));
  chmodSync(folder, 0o755);
  return folder;
}
