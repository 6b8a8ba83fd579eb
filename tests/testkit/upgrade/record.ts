/**
 * Records the database of a version of Ordinal for tests/house/upgrade.test.ts: starts that version from a checkout of
 * its commit, fills a shop through its API, and writes what the database has then.
 *
 *     node tests/testkit/upgrade/record.ts CHECKOUT FILE
 *
 * The checkout has its packages installed (`npm ci`). Record once for each version that people have installed.
 */
import { execFileSync, spawn } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../../src/platform/db/embedded/embedded-postgres.ts';
import { makeServerFolder } from '../processes/server-folder.ts';
import { migrationHashes } from './migration-hashes.ts';
import { OLD_ORDERS_FILE } from './old-orders-file.ts';
import { fillOldShop } from './old-shop.ts';
import { readRows } from './recorded-rows.ts';
import { shopApi } from './shop-api.ts';

const [checkout = '.', file = 'recorded.gz'] = process.argv.slice(2).map((path) => resolve(path));
const say = (line: string) => process.stderr.write(`${line}\n`);

const folder = makeServerFolder('record');
const log = { debug: () => undefined, info: say, warn: say };
const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), log });
const database = new Client({ connectionString: postgres.url });
let server: Awaited<ReturnType<typeof serve>> | undefined;
try {
  await database.connect();
  say('building that version');
  execFileSync('npm', ['run', 'build'], { cwd: checkout });
  server = await serve();
  say(`filling the shop at ${server.url}`);
  const handedOut = await fillOldShop(shopApi(server.url), database);
  await runImport();
  await server.stop();
  say('reading the database');
  const { rows: jobs } = await database.query(
    `select t.identifier as task, j.payload, j.max_attempts as "maxAttempts"
     from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id order by j.id`,
  );
  const header = {
    commit: execFileSync('git', ['rev-parse', 'HEAD'], { cwd: checkout, encoding: 'utf8' }).trim(),
    recordedAt: new Date().toISOString(),
    migrations: await migrationHashes(join(checkout, 'migrations')),
    handedOut,
    jobs,
  };
  const text = [JSON.stringify(header), ...(await readRows(database))].join('\n');
  await writeFile(file, await promisify(gzip)(text, { level: 9 }));
  say(`wrote ${file}`);
} finally {
  await server?.stop();
  await database.end();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

/** Mail cannot be delivered, so that its jobs stay in the queue. */
function environment(): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    DATABASE_URL: postgres.url,
    DATA_DIR: folder,
    PORT: '0',
    METRICS_PORT: '0',
    JWT_SECRET: 'a secret of the tests that is long enough',
    BCRYPT_COST: '4',
    API_RATE_LIMIT: '0',
    SMTP_URL: 'smtp://127.0.0.1:9',
    MAIL_FROM: 'shop@ordinal.example',
    LOG_LEVEL: 'error',
  };
}

async function serve(): Promise<{ url: string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, ['dist/src/main.js'], {
    cwd: checkout,
    env: environment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  const url = await new Promise<string>((done, fail) => {
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      const [, found] = /(http:\/\/\S+)\/graphql/.exec(output) ?? [];
      if (found) done(found);
    });
    void ended.then(() => fail(new Error(`the server ended: ${output}`)));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { url, stop };
}

/** Imports the file into a new store. Prints the orders that this version rejects. */
async function runImport(): Promise<void> {
  const orders = join(folder, 'orders.csv');
  await writeFile(orders, OLD_ORDERS_FILE);
  const words = ['dist/src/cli.js', 'import', 'orders', orders, '--store', 'wind', '--currency', 'EUR'];
  say(execFileSync(process.execPath, words, { cwd: checkout, env: environment(), encoding: 'utf8' }));
}
