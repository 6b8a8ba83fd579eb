import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoSignIns } from '../../src/demo/demo-shop.ts';
import { startTestApp } from '../testkit/app.ts';
import { createDatabase, type TestDatabase } from '../testkit/databases/postgres.ts';
import { runCommand } from '../testkit/processes/command.ts';
import { signIn } from '../testkit/shop/people.ts';

let database: TestDatabase;
let environment: { DATABASE_URL: string };
beforeEach(async () => {
  database = await createDatabase();
  environment = { DATABASE_URL: database.url };
});
afterEach(() => database.drop());

async function query<R>(text: string): Promise<R[]> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query(text)).rows as R[];
  } finally {
    await client.end();
  }
}

describe('db:migrate', () => {
  it('brings an empty database up, says what it ran, and has nothing to do the second time', async () => {
    await query('drop schema public cascade; create schema public');
    const first = await runCommand(['db:migrate'], environment);
    expect(first.output).toMatch(/^ran Migration\d+_stores_and_accounts$/m);
    const second = await runCommand(['db:migrate'], environment);
    expect(second.output).toMatch(/^Nothing to do: up to date: database "ordinal_test_\w+" at /);
    expect(second.output).not.toContain(new URL(database.url).password);
  });
});

describe('db:seed and db:reset', () => {
  it('load the sample shop once, and empty the database only when told to', async () => {
    const seeded = await runCommand(['db:seed'], environment);
    expect(seeded.failure).toBeUndefined();
    for (const { email } of demoSignIns) expect(seeded.output).toContain(email);
    const again = await runCommand(['db:seed'], environment);
    expect(again.failure).toMatch(/^The shop is in use already/);

    const unsure = await runCommand(['db:reset'], environment);
    expect(unsure.failure).toMatch(/: say --yes to do it\.$/);
    expect(await query('select from users')).toHaveLength(demoSignIns.length);

    expect((await runCommand(['db:reset', '--yes'], environment)).failure).toBeUndefined();
    expect(await query('select from users')).toHaveLength(0);
    expect(await query('select from stores where is_default')).toHaveLength(1);
  });

  it('refuse to reset while somebody is connected', async () => {
    const guest = new Client({ connectionString: database.url });
    await guest.connect();
    const { failure } = await runCommand(['db:reset', '--yes'], environment);
    await guest.end();
    expect(failure).toBe('The database has 1 other connection: stop the server first.');
  });

  it('refuse production', async () => {
    const production = { ...environment, NODE_ENV: 'production' };
    for (const words of [['db:seed'], ['db:reset', '--yes']]) {
      expect((await runCommand(words, production)).failure).toMatch(/production/);
    }
    expect(await query('select from users')).toHaveLength(0);
  });
});

describe('admin', () => {
  it('lets somebody into a store that nobody could sign in to, with a password shown once', async () => {
    const app = await startTestApp({ databaseUrl: database.url });
    await app.shop.features.stores.service.create({ code: 'fresh', name: 'Fresh', currency: 'EUR' });
    const words = ['admin', '--email', 'ada@staff.example', '--store', 'fresh'];
    const { output, failure } = await runCommand(words, environment);
    expect(failure).toBeUndefined();
    const [created, password] = output.split('\n');
    expect(created).toBe('Created the administrator ada@staff.example of the store "fresh".');
    const credentials = { email: 'ada@staff.example', password: password!.replace('Password: ', '') };
    const admin = await signIn(app, { ...credentials, storeCode: 'fresh' });
    expect(await admin.run('{ viewer { role } store { code } }')).toEqual({
      viewer: { role: 'ADMIN' },
      store: { code: 'fresh' },
    });
    await expect(signIn(app, credentials)).rejects.toThrow('cannot sign in');
    expect((await runCommand(words, environment)).failure).toMatch(
      /account with this e-mail address already/,
    );
    await app.close();
  });

  it('says what is wrong with a store or an address, and creates nobody', async () => {
    const nowhere = ['admin', '--email', 'ada@staff.example', '--store', 'nowhere'];
    expect((await runCommand(nowhere, environment)).failure).toBe('There is no store "nowhere".');
    expect((await runCommand(['admin', '--email', 'ada'], environment)).failure).toMatch(/e-mail/);
    expect(await query('select from users')).toHaveLength(0);
  });
});

describe('audit', () => {
  it('prints a line for each invariant, and fails with an example when one is broken', async () => {
    const sound = await runCommand(['audit'], environment);
    expect(sound.failure).toBeUndefined();
    expect(sound.output).toMatch(/^ {5}0 {2}no more is reserved than is on hand/m);

    await query(`
      insert into customers (id, store_id, name, is_registered, email)
      select gen_random_uuid(), id, 'Nobody', true, 'nobody@shop.example' from stores;
    `);
    const broken = await runCommand(['audit'], environment);
    expect(broken.failure).toMatch(/^\d+ violations? of \d+ invariants\.$/);
    expect(broken.output).toMatch(
      /^ {5}1 {2}a customer has an account exactly if registered\n +for example \{/m,
    );
  });

  it('does not change a database that lacks a migration, but names the command that does', async () => {
    await query('drop schema public cascade; create schema public');
    const { failure } = await runCommand(['audit'], environment);
    expect(failure).toMatch(/^The database misses \d+ migrations?: run "npm run db:migrate" first\.$/);
  });
});

describe('generated files', () => {
  it('are what the code says: schema --check passes on what is committed', async () => {
    const { output, failure } = await runCommand(['schema', '--check'], environment);
    expect(failure).toBeUndefined();
    expect(output).toMatch(/is up to date\.$/);
  });
});
