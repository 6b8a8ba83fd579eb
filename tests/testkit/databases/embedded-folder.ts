import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { livingProcess } from '../../../src/platform/db/embedded/embedded-liveness.ts';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../../src/platform/db/embedded/embedded-postgres.ts';

const OWNER_SCRIPT = fileURLToPath(new URL('./embedded-owner.ts', import.meta.url));

/** A data folder for one test, and the servers that the test starts on it. */
export class EmbeddedFolder {
  readonly path: string;
  /** The log lines of this process's servers. */
  readonly logged: string[] = [];
  /** Processes to kill at the end. */
  readonly processes: ChildProcess[] = [];
  readonly #running: EmbeddedPostgres[] = [];

  private constructor(path: string) {
    this.path = path;
  }

  static async make(): Promise<EmbeddedFolder> {
    return new EmbeddedFolder(await mkdtemp(join(tmpdir(), 'ordinal-embedded-')));
  }

  /** Starts a server that this process owns. */
  async start(settings?: Record<string, string | number | boolean>): Promise<EmbeddedPostgres> {
    const note = (message: string): void => {
      this.logged.push(message);
    };
    const log = { debug: note, info: note, warn: note };
    const postgres = await startEmbeddedPostgres({ dataDir: this.path, log, settings });
    this.#running.push(postgres);
    return postgres;
  }

  /** Starts a process that owns a server. */
  async startOwner(): Promise<{ owner: ChildProcess; url: string }> {
    const owner = spawn(process.execPath, [OWNER_SCRIPT, this.path], {
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.processes.push(owner);
    const [line] = (await once(owner.stdout!, 'data')) as [Buffer];
    return { owner, url: line.toString().trim() };
  }

  /** The process id of the server in the data folder; 0 when none runs. */
  async postmasterPid(): Promise<number> {
    const file = join(this.path, 'cluster', 'postmaster.pid');
    const text = await readFile(file, 'utf8').catch(() => '0');
    return Number(text.split('\n')[0]);
  }

  /** Stops all servers on the folder and removes it. */
  async remove(): Promise<void> {
    const pid = await this.postmasterPid();
    for (const process of this.processes) process.kill('SIGKILL');
    await Promise.all(this.#running.map((postgres) => postgres.stop()));
    await millisecondsUntilGone(pid);
    await rm(this.path, { recursive: true, force: true });
  }
}

/** Runs one statement on a new connection. */
export async function query<Row extends object>(url: string, text: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

/** Waits until no process has this id. Returns the time in milliseconds. */
export async function millisecondsUntilGone(pid: number): Promise<number> {
  const from = Date.now();
  while (livingProcess(pid) !== undefined) await sleep(20);
  return Date.now() - from;
}
