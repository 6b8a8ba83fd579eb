import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres } from '../../src/platform/db/embedded/embedded-postgres.ts';
import { EmbeddedFolder, millisecondsUntilGone, query } from '../testkit/databases/embedded-folder.ts';

/** Milliseconds: the promised five seconds, and ten more for a busy machine. */
const SOON = 15_000;

const silent = (): void => undefined;

let folder: EmbeddedFolder;
beforeEach(async () => {
  folder = await EmbeddedFolder.make();
});
afterEach(() => folder.remove());

async function kill(owner: ChildProcess): Promise<void> {
  const gone = once(owner, 'exit');
  owner.kill('SIGKILL');
  await gone;
}

describe('the embedded Postgres', () => {
  let pristine: string;

  beforeAll(async () => {
    pristine = await mkdtemp(join(tmpdir(), 'ordinal-pristine-'));
    const log = { debug: silent, info: silent, warn: silent };
    const postgres = await startEmbeddedPostgres({ dataDir: pristine, log, settings: { fsync: false } });
    await postgres.stop();
  });

  afterAll(() => rm(pristine, { recursive: true, force: true }));

  // Creating a cluster takes a second; copying one with its owner takes a tenth of that.
  beforeEach(() => promisify(execFile)('cp', ['-a', `${pristine}/.`, folder.path]));

  it('sorts by code point and knows the letters of every script', async () => {
    const postgres = await folder.start();
    await query(postgres.url, 'CREATE EXTENSION pg_trgm');
    const found = await query(
      postgres.url,
      `SELECT array_length(show_trgm('Москва'), 1) AS trigrams, 'Z' < 'a' AND 'z' < 'é' AS "byCodePoint",
         lower('ÄŁЖ') AS lower`,
    );
    expect(found).toEqual([{ trigrams: 7, byCodePoint: true, lower: 'äłж' }]);
  });

  it('learns the letters of every script in the way that the README tells for older clusters', async () => {
    const { url } = await folder.start();
    const like = "SELECT count(*)::int AS found FROM word WHERE text %> 'Москва'";
    await query(url, "UPDATE pg_database SET datctype = 'C'");
    await query(url, 'CREATE EXTENSION pg_trgm');
    await query(url, "CREATE TABLE word AS SELECT 'Москва' AS text");
    await query(url, 'CREATE INDEX ON word USING gin (text gin_trgm_ops)');
    expect(await query(url, like)).toEqual([{ found: 0 }]);
    await query(url, "UPDATE pg_database SET datctype = 'C.UTF-8'");
    await query(url, 'REINDEX DATABASE');
    expect(await query(url, like)).toEqual([{ found: 1 }]);
  });

  it('keeps statements and their values out of the log', async () => {
    const postgres = await folder.start();
    await query(postgres.url, 'CREATE TABLE person (email text PRIMARY KEY)');
    await query(postgres.url, "INSERT INTO person VALUES ('ada@example.com')");
    await expect(query(postgres.url, "INSERT INTO person VALUES ('ada@example.com')")).rejects.toThrow(
      /unique/,
    );
    expect(folder.logged.join('\n')).not.toMatch(/ada@example|INSERT/);
  });

  it('goes soon after its owner was killed, and the next start has every committed row', async () => {
    const { owner, url } = await folder.startOwner();
    await query(url, 'CREATE TABLE kept (id int)');
    await query(url, 'INSERT INTO kept VALUES (42)');
    const pid = await folder.postmasterPid();
    await kill(owner);
    expect(await millisecondsUntilGone(pid)).toBeLessThan(SOON);

    const again = await folder.start();
    expect(await query(again.url, 'SELECT id FROM kept')).toEqual([{ id: 42 }]);
  });

  it('starts again at once after its owner was killed, without waiting for the orphan to go', async () => {
    const { owner, url } = await folder.startOwner();
    await query(url, 'CREATE TABLE kept AS SELECT 42 AS id');
    await kill(owner);
    const again = await folder.start();
    expect(await query(again.url, 'SELECT id FROM kept')).toEqual([{ id: 42 }]);
  });

  it('recovers after the server itself was killed', async () => {
    const { owner, url } = await folder.startOwner();
    await query(url, 'CREATE TABLE kept AS SELECT 42 AS id');
    process.kill(await folder.postmasterPid(), 'SIGKILL');
    await kill(owner);
    const again = await folder.start();
    expect(await query(again.url, 'SELECT id FROM kept')).toEqual([{ id: 42 }]);
  });

  it('is not misled by a stale file that names another living process', async () => {
    const first = await folder.start();
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS id');
    const file = join(folder.path, 'cluster', 'postmaster.pid');
    const [, ...rest] = (await readFile(file, 'utf8')).split('\n');
    await first.stop();
    const bystander = spawn('sleep', ['60']);
    folder.processes.push(bystander);
    await writeFile(file, [String(bystander.pid), ...rest].join('\n'));
    await writeFile(join(folder.path, 'ordinal.pid'), `${bystander.pid}\nanother start of that id\n`);
    const again = await folder.start();
    expect(await query(again.url, 'SELECT id FROM kept')).toEqual([{ id: 42 }]);
    expect(bystander.exitCode).toBeNull();
  });

  it('serves on after Ctrl-C in the terminal, until its owner has drained and stops it', async () => {
    const { owner, url } = await folder.startOwner();
    process.kill(-owner.pid!, 'SIGINT');
    await sleep(300);
    expect(await query(url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
  });

  it('refuses a data folder that another process serves, naming it', async () => {
    const { owner, url } = await folder.startOwner();
    await expect(folder.start()).rejects.toThrow(
      `The data folder ${folder.path} is in use by process ${owner.pid}: stop it first.`,
    );
    expect(await query(url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
  });

  it('refuses to serve one data folder twice from one process', async () => {
    const first = await folder.start();
    await expect(folder.start()).rejects.toThrow(`in use by process ${process.pid}`);
    expect(await query(first.url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
  });

  it('says why when the server cannot start', async () => {
    await expect(folder.start({ shared_buffers: 'plenty' })).rejects.toThrow(/FATAL:.*shared_buffers/);
    await expect(stat(join(folder.path, 'ordinal.pid'))).rejects.toThrow(/ENOENT/);
  });
});
