import { spawnSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graphqlClient } from '../../testkit/clients/graphql-client.ts';
import { compile, type OrdinalProcess, runOrdinal } from '../../testkit/processes/ordinal-process.ts';
import { makeServerFolder } from '../../testkit/processes/server-folder.ts';

const folder = makeServerFolder('start');
const DATA_DIR = join(folder, 'data');
const processes: OrdinalProcess[] = [];

function start(environment: Record<string, string>): OrdinalProcess {
  const started = runOrdinal('main', environment);
  processes.push(started);
  return started;
}

beforeAll(compile);
afterAll(async () => {
  for (const { child } of processes) child.kill('SIGKILL');
  await Promise.all(processes.map(({ ended }) => ended));
  await rm(folder, { recursive: true, force: true });
});

describe('a server with a database of its own', () => {
  it('serves, lets commands work beside it, refuses a second one, ends cleanly and starts again', async () => {
    const first = start({ DATA_DIR, LOG_LEVEL: 'info' });
    await first.prints('Ctrl-C stops it.');
    const progress = first.output().split('\nOrdinal is ready.')[0]!.trim().split('\n');
    expect(progress.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual([
      'creating the database, at the first start only',
      expect.stringMatching(/^bringing the database up to date: \d+ migrations$/),
      'loading the sample shop',
    ]);
    const url = /http:\S+(?=\/graphql)/.exec(first.output())?.[0] ?? '';
    const customer = { email: 'customer@ordinal.example', password: 'ordinal-demo' };
    const login = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }';
    const signedIn = { login: { accessToken: expect.any(String) } };
    expect(await graphqlClient({ url }).run(login, { input: customer })).toEqual(signedIn);

    const audit = runOrdinal('cli', { DATA_DIR }, ['audit']);
    expect([await audit.ended, audit.errors()]).toEqual([0, '']);
    expect(audit.output()).toMatch(/All \d+ invariants hold\./);

    const second = start({ DATA_DIR });
    expect(await second.ended).toBe(1);
    expect(second.errors()).toMatch(/^The data folder \S+ is in use by process \d+: stop it first\.\n$/);

    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);
    expect(first.errors()).toBe('');

    const again = runOrdinal('start', { DATA_DIR });
    processes.push(again);
    await again.prints('Ctrl-C stops it.');
    const newUrl = /http:\S+(?=\/graphql)/.exec(again.output())?.[0] ?? '';
    expect(await graphqlClient({ url: newUrl }).run(login, { input: customer })).toEqual(signedIn);

    again.child.kill('SIGKILL');
    await again.ended;
    const recovered = start({ DATA_DIR });
    await recovered.prints('Ctrl-C stops it.');
    recovered.child.kill('SIGTERM');
    expect(await recovered.ended).toBe(0);
    expect(spawnSync('pgrep', ['-f', DATA_DIR]).stdout.toString()).toBe('');
  });
});

describe('a start that cannot succeed says why in one line', () => {
  let taken: Server;
  beforeAll(async () => {
    taken = createServer();
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
  });
  afterAll(() => taken.close());

  async function failureOf(environment: Record<string, string>): Promise<string> {
    const started = start(environment);
    expect(await started.ended).toBe(1);
    expect(started.output()).toBe('');
    return started.errors();
  }

  it('when its port is taken', async () => {
    const { port } = taken.address() as { port: number };
    expect(await failureOf({ DATA_DIR, PORT: String(port) })).toBe(
      `Port ${port} is taken by another program: stop it, or set PORT to a free port.\n`,
    );
    expect(await failureOf({ DATA_DIR, METRICS_PORT: String(port) })).toBe(
      `Port ${port} is taken by another program: stop it, or set METRICS_PORT to a free port.\n`,
    );
  });

  it('when the database does not answer, without showing its password', async () => {
    const DATABASE_URL = 'postgres://me:secret-of-mine@127.0.0.1:1/shop';
    expect(await failureOf({ DATA_DIR, DATABASE_URL })).toBe(
      'Cannot use the database "shop" at 127.0.0.1:1: nothing listens there. Start it, or correct DATABASE_URL.\n',
    );
    expect(await failureOf({ DATA_DIR, DATABASE_URL: 'postgres://somewhere' })).toMatch(
      /^DATABASE_URL is not the address of a database: .*\n$/,
    );
  });

  it('when a setting is wrong, or one that production needs is missing', async () => {
    expect(await failureOf({ DATA_DIR, PORT: 'eighty' })).toMatch(
      /^PORT is a whole number from 0 to 65535, not "eighty"\..*\n$/,
    );
    expect(await failureOf({ DATA_DIR, NODE_ENV: 'production' })).toMatch(/^Missing in production: .*\n$/);
  });
});

it('prints help or refuses the words after npm start --, and starts no server', async () => {
  const help = runOrdinal('main', {}, ['--help']);
  expect([await help.ended, help.errors()]).toEqual([0, '']);
  expect(help.output()).toMatch(/^Usage: npm start\n/);
  const mistake = runOrdinal('main', {}, ['--prot=4001']);
  expect([await mistake.ended, mistake.output()]).toEqual([1, '']);
  expect(mistake.errors()).toMatch(/^npm start takes no options, and was given "--prot=4001"\..*\n$/);
});

describe('the log', () => {
  /** Warns about the name in `.env`, then exits, because there is no database. */
  const environment = { DATABASE_URL: 'postgres://127.0.0.1:1/shop', FOLDER: folder, TERM: 'xterm' };
  const main = `cd "$FOLDER" && "${process.execPath}" "${resolve('dist/src/main.js')}"`;
  const WARNING = '.env has names that are no settings: MY_SHOP, YOUR_SHOP';
  beforeAll(() => writeFile(join(folder, '.env'), 'MY_SHOP=1\nYOUR_SHOP=2\n'));

  function run(program: string, words: string[]): string {
    const env = { PATH: process.env.PATH, ...environment };
    return spawnSync(program, words, { env, encoding: 'utf8' }).stdout;
  }

  it('is JSON when it does not go to a terminal', () => {
    expect(JSON.parse(run('sh', ['-c', main]))).toMatchObject({ level: 40, msg: WARNING });
  });

  it.skipIf(process.platform !== 'linux')('is readable and has colors on a terminal', () => {
    const onTerminal = (command: string) => run('script', ['-qec', command, '/dev/null']);
    const line = onTerminal(main);
    expect(line).toContain('\u001b[33mWARN\u001b[39m');
    expect(line).toContain(WARNING);
    expect(line).not.toContain('{');
    expect(onTerminal(`NO_COLOR=1; export NO_COLOR; ${main}`)).not.toContain('\u001b');
  });
});

it('npm run example says in one line that no server answers', () => {
  const words = ['examples/first-order.ts', 'http://127.0.0.1:1'];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^No server answers at http:\/\/127\.0\.0\.1:1\. Start one with "npm start".*\n$/);
});
