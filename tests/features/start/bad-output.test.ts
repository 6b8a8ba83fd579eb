import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { TEST_SECRET } from '../../testkit/app.ts';
import { graphqlClient } from '../../testkit/clients/graphql-client.ts';
import { it as base } from '../../testkit/fixtures.ts';
import {
  closedPipe,
  fullDisk,
  type Output,
  type Pipe,
  unreadPipe,
} from '../../testkit/processes/bad-outputs.ts';
import { compile } from '../../testkit/processes/ordinal-process.ts';
import { makeServerFolder } from '../../testkit/processes/server-folder.ts';

/** Enough lines to fill a pipe of 64 KiB twice over. */
const REQUESTS = 600;

const it = base.extend('migrate', ({ app }) => (output: Output) => {
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    NODE_ENV: 'test',
    DATABASE_URL: app.databaseUrl,
  };
  const child = spawn(process.execPath, ['dist/src/cli.js', 'db:migrate'], {
    env,
    stdio: ['ignore', output.descriptor, 'pipe'],
  });
  children.push(child);
  let errors = '';
  child.stderr?.on('data', (chunk) => {
    errors += String(chunk);
  });
  return new Promise<unknown[]>((done) => {
    child.once('close', (code, signal) => done([code ?? signal, errors]));
  });
});

const children: ChildProcess[] = [];
beforeAll(compile);
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}

interface Case {
  readonly output: Output;
  readonly environment: Record<string, string>;
  readonly file: string[];
  /** True once the server is ready, judged by its output. */
  readonly isReady?: () => boolean;
}

/** Starts a server with this standard output and standard error, sends requests, and asks it to stop. */
async function serveWith({ output, environment, file, isReady = () => true }: Case) {
  const [port, metricsPort] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, file, {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'test',
      BCRYPT_COST: '4',
      JWT_SECRET: TEST_SECRET,
      API_RATE_LIMIT: '0',
      SHUTDOWN_WAIT_SECONDS: '0',
      PORT: String(port),
      METRICS_PORT: String(metricsPort),
      ...environment,
    },
    stdio: ['ignore', output.descriptor, output.descriptor],
  });
  children.push(child);
  const ended = new Promise<unknown>((done) => child.once('exit', (code, signal) => done(code ?? signal)));
  const answers = () =>
    fetch(`${url}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(answers, { timeout: 60_000 }).toBe(true);
  await expect.poll(isReady, { timeout: 60_000 }).toBe(true);
  const client = graphqlClient({ url });
  let answered = 0;
  for (let sent = 0; sent < REQUESTS; sent += 50) {
    const answers = await Promise.all(Array.from({ length: 50 }, () => client.send('{ store { name } }')));
    answered += answers.filter(({ errors }) => !errors).length;
  }
  let metrics = '';
  const readMetrics = async () => {
    metrics = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
    return metrics;
  };
  // The primary process has no total until all its workers have started.
  await expect.poll(readMetrics, { timeout: 30_000 }).toContain('ordinal_log_lines_dropped_total ');
  const signalledAt = performance.now();
  child.kill('SIGTERM');
  const exit = await ended;
  return { answered, metrics, exit, milliseconds: performance.now() - signalledAt };
}

describe('a server whose output and errors cannot be written answers and obeys signals', () => {
  const main = ['dist/src/main.js'];
  const pipes: [string, (pipe: Pipe) => void, Record<string, string>][] = [
    ['when its reader closes the pipe', (pipe) => pipe.closeReader(), {}],
    ['when its reader stops reading', () => undefined, {}],
    ['when the reader of several workers closes the pipe', (pipe) => pipe.closeReader(), { WORKERS: '2' }],
    ['when the reader of several workers stops reading', () => undefined, { WORKERS: '2' }],
  ];
  it.for(pipes)('%s', async ([_, stopReading, environment], { app }) => {
    const output = unreadPipe();
    let text = '';
    const isReady = () => {
      text += output.read();
      const isWelcome = text.includes('Ctrl-C stops it.');
      if (isWelcome) stopReading(output);
      return isWelcome;
    };
    const settings = { DATABASE_URL: app.databaseUrl, ...environment };
    const served = await serveWith({ output, environment: settings, file: main, isReady });
    output.close();
    expect([served.answered, served.exit]).toEqual([REQUESTS, 0]);
    expect(served.milliseconds).toBeLessThan(10_000);
  });

  it('when the disk is full, and counts what it drops', async ({ app }) => {
    const output = fullDisk();
    const environment = { DATABASE_URL: app.databaseUrl };
    const served = await serveWith({ output, environment, file: main });
    output.close();
    expect([served.answered, served.exit]).toEqual([REQUESTS, 0]);
    const [, dropped] = /^ordinal_log_lines_dropped_total (\d+)$/m.exec(served.metrics) ?? [];
    expect(Number(dropped)).toBeGreaterThanOrEqual(REQUESTS);
  });

  it('as npm starts it, and its embedded Postgres ends with it', async () => {
    const folder = makeServerFolder('output');
    const output = closedPipe();
    const served = await serveWith({
      output,
      environment: { DATA_DIR: folder },
      file: ['src/build/run.ts', 'main'],
    });
    output.close();
    expect([served.answered, served.exit]).toEqual([REQUESTS, 0]);
    expect(spawnSync('pgrep', ['-f', folder]).stdout.toString()).toBe('');
    rmSync(folder, { recursive: true });
  });
});

describe('a command whose answer cannot be written', () => {
  it('fails when the disk is full, since the answer is lost', async ({ migrate }) => {
    const output = fullDisk();
    expect(await migrate(output)).toEqual([1, 'The answer could not be written: no space is left.\n']);
    output.close();
  });

  it('succeeds when its reader has read enough', async ({ migrate }) => {
    const output = closedPipe();
    expect(await migrate(output)).toEqual([0, '']);
    output.close();
  });

  it('reports its failure to standard error or, when that cannot be written, by its exit code', async () => {
    const output = fullDisk();
    const env = { PATH: process.env.PATH, NODE_ENV: 'test', DATABASE_URL: 'postgres://127.0.0.1:1/none' };
    const { status } = spawnSync(process.execPath, ['dist/src/cli.js', 'audit'], {
      env,
      stdio: ['ignore', output.descriptor, output.descriptor],
    });
    expect(status).toBe(1);
    output.close();
  });
});
