import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Creates a data folder for a server. When root runs the tests, Postgres runs as another account, which needs access.
 * Otherwise the data would go to `/var/lib/ordinal` and stay there after the test.
 */
export function makeServerFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `ordinal-${name}-`));
  chmodSync(folder, 0o755);
  return folder;
}
