import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graphqlClient } from '../../testkit/clients/graphql-client.ts';
import { compile, type OrdinalProcess, runOrdinal } from '../../testkit/processes/ordinal-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'ordinal-start-'));
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
    const first = start({ DATA_DIR });
    await first.prints('Ctrl-C stops it.');
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
    expect(await failureOf({ DATA_DIR, PORT: 'eighty' })).toMatch(/^Wrong setting: PORT: .*\n$/);
    expect(await failureOf({ DATA_DIR, NODE_ENV: 'production' })).toMatch(/^Missing in production: .*\n$/);
  });
});
