import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../testkit/app.ts';
import { startTlsPostgres, type TlsPostgres } from '../../testkit/databases/tls-postgres.ts';
import { runCommand } from '../../testkit/processes/command.ts';
import { DEFAULT_STORE } from '../../testkit/shop/people.ts';

let postgres: TlsPostgres;
let app: TestApp | undefined;
beforeAll(async () => {
  postgres = await startTlsPostgres();
});
afterAll(async () => {
  await app?.close();
  await postgres.close();
});

describe('a database that takes nothing but TLS', () => {
  it('is what every connection keeps to, as well as the options and the name of its address', async () => {
    const url = `${postgres.url}&application_name=northwind&options=-c%20work_mem%3D5MB`;
    const environment = { DATABASE_URL: url };
    for (const command of ['db:migrate', 'audit', 'db:seed']) {
      expect(await runCommand([command], environment)).not.toHaveProperty('failure');
    }
    expect(await runCommand(['db:reset', '--yes'], environment)).not.toHaveProperty('failure');

    app = await startTestApp({ databaseUrl: url });
    const { events, reader, transactions } = app.shop.core;
    await events.assertResumable(DEFAULT_STORE, events.position);
    await transactions.run((em) => em.execute('select 1'));
    const connections = await reader.query<{ name: string; isTls: boolean; certificate: string }>(
      `select distinct a.application_name as "name", s.ssl as "isTls", s.client_dn as "certificate"
       from pg_stat_activity a join pg_stat_ssl s using (pid)
       where a.datname = current_database() and a.backend_type = 'client backend' order by 1`,
    );
    expect(connections).toEqual(
      ['northwind', 'northwind events', 'northwind jobs', 'northwind replays'].map((name) => ({
        name,
        isTls: true,
        certificate: '/CN=ordinal',
      })),
    );
    expect(await reader.query('show work_mem')).toEqual([{ work_mem: '5MB' }]);
    expect(await transactions.run((em) => em.execute('show work_mem'))).toEqual([{ work_mem: '5MB' }]);
  });

  it('is explained to who forgets TLS, its certificate or how a mode is spelled', async () => {
    const failureOf = async (url: string) => (await runCommand(['audit'], { DATABASE_URL: url })).failure;
    expect(await failureOf(postgres.plainUrl)).toContain('it takes no connection without TLS');
    const unknown = new URL(postgres.url);
    unknown.searchParams.delete('sslrootcert');
    expect(await failureOf(unknown.href)).toContain('nobody vouches for its certificate');
    const missing = new URL(postgres.url);
    missing.searchParams.set('sslrootcert', '/nowhere/ca.crt');
    expect(await failureOf(missing.href)).toBe('DATABASE_URL names the file /nowhere/ca.crt: ENOENT.');
    expect(await failureOf(`${postgres.plainUrl}?sslmode=required`)).toContain('unknown sslmode');
  });
});
