import { lstat, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { restoreSymlinks } from '../../src/platform/db/embedded/embedded-binaries.ts';

let packageDir: string;
beforeEach(async () => {
  packageDir = await mkdtemp(join(tmpdir(), 'ordinal-binaries-'));
});
afterEach(() => rm(packageDir, { recursive: true, force: true }));

describe('a Postgres package whose install script did not run', () => {
  it('gets the links of its libraries, once', async () => {
    await mkdir(join(packageDir, 'native', 'lib'), { recursive: true });
    await writeFile(join(packageDir, 'native', 'lib', 'libpq.so.5.18'), 'library');
    const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
    await writeFile(join(packageDir, 'native', 'pg-symlinks.json'), JSON.stringify(links));
    await restoreSymlinks(packageDir);
    await restoreSymlinks(packageDir);
    expect(await readFile(join(packageDir, 'native', 'lib', 'libpq.so.5'), 'utf8')).toBe('library');
    expect((await lstat(join(packageDir, 'native', 'lib', 'libpq.so.5'))).isSymbolicLink()).toBe(true);
  });
});
