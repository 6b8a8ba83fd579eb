import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { lstat, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { restoreSymlinks } from '../../src/platform/db/embedded-binaries.ts';
import { livingProcess } from '../../src/platform/db/embedded-liveness.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/platform/db/embedded-postgres.ts';

const OWNER_SCRIPT = fileURLToPath(new URL('../testkit/embedded-owner.ts', import.meta.url));

/** Milliseconds: the five seconds that are promised, and ten for a machine that others keep busy. */
const SOON = 15_000;

const silent = (): void => undefined;

let dataDir: string;
let logged: string[];
let running: EmbeddedPostgres[];
let processes: ChildProcess[];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'ordinal-embedded-'));
  logged = [];
  running = [];
  processes = [];
});

afterEach(async () => {
  const pid = await postmasterPid();
  for (const process of processes) process.kill('SIGKILL');
  await Promise.all(running.map((postgres) => postgres.stop()));
  await millisecondsUntilGone(pid);
  await rm(dataDir, { recursive: true, force: true });
});

async function start(settings?: Record<string, string | number | boolean>): Promise<EmbeddedPostgres> {
  const note = (message: string): void => {
    logged.push(message);
  };
  const log = { debug: note, info: note, warn: note };
  const postgres = await startEmbeddedPostgres({ dataDir, log, settings });
  running.push(postgres);
  return postgres;
}

async function query<Row extends object>(url: string, text: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

async function startOwner(): Promise<{ owner: ChildProcess; url: string }> {
  const owner = spawn(process.execPath, [OWNER_SCRIPT, dataDir], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  processes.push(owner);
  const [line] = (await once(owner.stdout!, 'data')) as [Buffer];
  return { owner, url: line.toString().trim() };
}

async function kill(owner: ChildProcess): Promise<void> {
  const gone = once(owner, 'exit');
  owner.kill('SIGKILL');
  await gone;
}

/** Of the server that runs in the data folder; 0 when none does. */
async function postmasterPid(): Promise<number> {
  const text = await readFile(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8').catch(() => '0');
  return Number(text.split('\n')[0]);
}

async function millisecondsUntilGone(pid: number): Promise<number> {
  const from = Date.now();
  while (livingProcess(pid) !== undefined) await sleep(20);
  return Date.now() - from;
}

describe('the first start of the embedded Postgres', () => {
  it('makes a UTF-8 database with our settings on loopback only, and leaves nothing behind when stopped', async () => {
    const postgres = await start({ max_connections: 33 });
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
    expect((await stat(join(dataDir, 'password'))).mode & 0o777).toBe(0o600);
    const wrong = postgres.url.replace(/:[^:@]+@/, ':wrong@');
    await expect(query(wrong, 'SELECT 1')).rejects.toThrow(/password authentication failed/);

    const pid = await postmasterPid();
    await Promise.all([postgres.stop(), postgres.stop()]);
    expect(livingProcess(pid)).toBeUndefined();
    await expect(stat(join(dataDir, 'ordinal.pid'))).rejects.toThrow(/ENOENT/);
    await expect(query(postgres.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
  });

  it('begins again when the first start was cut off half way', async () => {
    await mkdir(join(dataDir, 'cluster.new'));
    await writeFile(join(dataDir, 'cluster.new', 'PG_VERSION'), '18\n');
    const postgres = await start({ fsync: false });
    expect(await query(postgres.url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
  });
});

describe('the embedded Postgres', () => {
  let pristine: string;

  beforeAll(async () => {
    pristine = await mkdtemp(join(tmpdir(), 'ordinal-pristine-'));
    const log = { debug: silent, info: silent, warn: silent };
    const postgres = await startEmbeddedPostgres({ dataDir: pristine, log, settings: { fsync: false } });
    await postgres.stop();
  });

  afterAll(() => rm(pristine, { recursive: true, force: true }));

  // Making a cluster takes a second; a copy that keeps its owner takes a tenth.
  beforeEach(() => promisify(execFile)('cp', ['-a', `${pristine}/.`, dataDir]));

  it('keeps statements and their values out of the log', async () => {
    const postgres = await start();
    await query(postgres.url, 'CREATE TABLE person (email text PRIMARY KEY)');
    await query(postgres.url, "INSERT INTO person VALUES ('ada@example.com')");
    await expect(query(postgres.url, "INSERT INTO person VALUES ('ada@example.com')")).rejects.toThrow(
      /unique/,
    );
    expect(logged.join('\n')).not.toMatch(/ada@example|INSERT/);
  });

  it('goes soon after its owner was killed, and the next start has every committed row', async () => {
    const { owner, url } = await startOwner();
    await query(url, 'CREATE TABLE kept (id int)');
    await query(url, 'INSERT INTO kept VALUES (42)');
    const pid = await postmasterPid();
    await kill(owner);
    expect(await millisecondsUntilGone(pid)).toBeLessThan(SOON);

    const again = await start();
    expect(await query(again.url, 'SELECT id FROM kept')).toEqual([{ id: 42 }]);
  });

  it('starts again at once after its owner was killed, without waiting for the orphan to go', async () => {
    const { owner, url } = await startOwner();
    await query(url, 'CREATE TABLE kept AS SELECT 42 AS id');
    await kill(owner);
    const again = await start();
    expect(await query(again.url, 'SELECT id FROM kept')).toEqual([{ id: 42 }]);
  });

  it('recovers after the server itself was killed', async () => {
    const { owner, url } = await startOwner();
    await query(url, 'CREATE TABLE kept AS SELECT 42 AS id');
    process.kill(await postmasterPid(), 'SIGKILL');
    await kill(owner);
    const again = await start();
    expect(await query(again.url, 'SELECT id FROM kept')).toEqual([{ id: 42 }]);
  });

  it('is not misled by a stale file that names another living process', async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS id');
    const file = join(dataDir, 'cluster', 'postmaster.pid');
    const [, ...rest] = (await readFile(file, 'utf8')).split('\n');
    await first.stop();
    const bystander = spawn('sleep', ['60']);
    processes.push(bystander);
    await writeFile(file, [String(bystander.pid), ...rest].join('\n'));
    await writeFile(join(dataDir, 'ordinal.pid'), `${bystander.pid}\nanother start of that id\n`);
    const again = await start();
    expect(await query(again.url, 'SELECT id FROM kept')).toEqual([{ id: 42 }]);
    expect(bystander.exitCode).toBeNull();
  });

  it('serves on after Ctrl-C in the terminal, until its owner has drained and stops it', async () => {
    const { owner, url } = await startOwner();
    process.kill(-owner.pid!, 'SIGINT');
    await sleep(300);
    expect(await query(url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
  });

  it('refuses a data folder that another process serves, naming it', async () => {
    const { owner, url } = await startOwner();
    await expect(start()).rejects.toThrow(
      `The data folder ${dataDir} is in use by process ${owner.pid}: stop it first.`,
    );
    expect(await query(url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
  });

  it('refuses to serve one data folder twice from one process', async () => {
    const first = await start();
    await expect(start()).rejects.toThrow(`in use by process ${process.pid}`);
    expect(await query(first.url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
  });

  it('says why when the server cannot start', async () => {
    await expect(start({ shared_buffers: 'plenty' })).rejects.toThrow(/FATAL:.*shared_buffers/);
    await expect(stat(join(dataDir, 'ordinal.pid'))).rejects.toThrow(/ENOENT/);
  });
});

describe('a Postgres package whose install script did not run', () => {
  it('gets the links of its libraries, once', async () => {
    await mkdir(join(dataDir, 'native', 'lib'), { recursive: true });
    await writeFile(join(dataDir, 'native', 'lib', 'libpq.so.5.18'), 'library');
    const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
    await writeFile(join(dataDir, 'native', 'pg-symlinks.json'), JSON.stringify(links));
    await restoreSymlinks(dataDir);
    await restoreSymlinks(dataDir);
    expect(await readFile(join(dataDir, 'native', 'lib', 'libpq.so.5'), 'utf8')).toBe('library');
    expect((await lstat(join(dataDir, 'native', 'lib', 'libpq.so.5'))).isSymbolicLink()).toBe(true);
  });
});
