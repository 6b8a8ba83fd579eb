import { afterAll, beforeAll, expect, it } from 'vitest';
import { openShop } from '../../../src/app.ts';
import { parseConfig } from '../../../src/platform/config/config.ts';
import { migrateUp } from '../../../src/platform/db/migrate.ts';
import { createLog } from '../../../src/platform/observability/log.ts';
import { TEST_SECRET } from '../../testkit/app.ts';
import { EmbeddedFolder } from '../../testkit/databases/embedded-folder.ts';
import { Standby } from '../../testkit/databases/standby.ts';
import { runCommand } from '../../testkit/processes/command.ts';

let folder: EmbeddedFolder;
let url: string;
let standby: Standby | undefined;
beforeAll(async () => {
  folder = await EmbeddedFolder.make();
  const original = await folder.start({ fsync: false });
  ({ url } = original);
  await migrateUp(url);
  await original.stop();
});
afterAll(async () => {
  await standby?.remove();
  await folder?.remove();
});

it('serves nobody from a standby until that is promoted, but lets it be audited', async () => {
  standby = await Standby.copyOf(folder, url);
  const config = parseConfig({ NODE_ENV: 'test', JWT_SECRET: TEST_SECRET, DATABASE_URL: standby.url });
  const shop = await openShop({ config, log: createLog('silent'), databaseUrl: standby.url });
  const { health, reader, reports, transactions } = shop.core;
  const one = 'select 1 as ok';
  try {
    const inRecovery = { code: '25006' };
    await expect(reader.query(one)).rejects.toMatchObject(inRecovery);
    await expect(reports.query(one, [])).rejects.toMatchObject(inRecovery);
    await expect(transactions.run((em) => em.execute(one))).rejects.toMatchObject(inRecovery);
    await expect(health.check()).rejects.toThrow('The database takes no writes.');
    expect(shop.core.pool.totalCount).toBe(0);
    const audit = await runCommand(['audit'], { DATABASE_URL: standby.url });
    expect(audit.output).toMatch(/All \d+ invariants hold\.$/);

    await standby.promote();
    await health.check();
    expect(await reader.query(one)).toEqual([{ ok: 1 }]);
    expect(await transactions.run((em) => em.execute(one))).toEqual([{ ok: 1 }]);
  } finally {
    await shop.close();
  }
});
