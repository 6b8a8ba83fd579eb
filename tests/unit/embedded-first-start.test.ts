import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { livingProcess } from '../../src/platform/db/embedded/embedded-liveness.ts';
import { EmbeddedFolder, query } from '../testkit/databases/embedded-folder.ts';

let folder: EmbeddedFolder;
beforeEach(async () => {
  folder = await EmbeddedFolder.make();
});
afterEach(() => folder.remove());

describe('the first start of the embedded Postgres', () => {
  it('makes a UTF-8 database with our settings on loopback only, and leaves nothing behind when stopped', async () => {
    const postgres = await folder.start({ max_connections: 33 });
    const [facts] = await query<Record<string, unknown>>(
      postgres.url,
      `SELECT current_database() AS name, pg_encoding_to_char(encoding) AS encoding, datlocprovider AS provider,
         datlocale AS locale, current_setting('server_version_num')::int / 10000 AS major,
         current_setting('listen_addresses') AS addresses, current_setting('max_connections') AS connections,
         current_setting('fsync') AS fsync
       FROM pg_database WHERE datname = current_database()`,
    );
    expect(facts).toEqual({
      name: 'ordinal',
      encoding: 'UTF8',
      provider: 'b',
      locale: 'C.UTF-8',
      major: 18,
      addresses: '127.0.0.1',
      connections: '33',
      fsync: 'on',
    });
    expect((await stat(join(folder.path, 'password'))).mode & 0o777).toBe(0o600);
    const wrong = postgres.url.replace(/:[^:@]+@/, ':wrong@');
    await expect(query(wrong, 'SELECT 1')).rejects.toThrow(/password authentication failed/);

    const pid = await folder.postmasterPid();
    await Promise.all([postgres.stop(), postgres.stop()]);
    expect(livingProcess(pid)).toBeUndefined();
    await expect(stat(join(folder.path, 'ordinal.pid'))).rejects.toThrow(/ENOENT/);
    await expect(query(postgres.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
  });

  it('begins again when the first start was cut off half way', async () => {
    await mkdir(join(folder.path, 'cluster.new'));
    await writeFile(join(folder.path, 'cluster.new', 'PG_VERSION'), '18\n');
    const postgres = await folder.start({ fsync: false });
    expect(await query(postgres.url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
  });
});
