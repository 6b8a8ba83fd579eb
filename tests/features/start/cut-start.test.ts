import { afterAll, beforeAll, expect, it } from 'vitest';
import { startOrdinal } from '../../../src/cli/start.ts';
import { parseConfig } from '../../../src/platform/config/config.ts';
import { createLog } from '../../../src/platform/observability/log.ts';
import { TEST_SECRET } from '../../testkit/app.ts';
import { graphqlClient } from '../../testkit/clients/graphql-client.ts';
import { createDatabase, type TestDatabase } from '../../testkit/databases/postgres.ts';
import { CuttableLine } from '../../unit/events/cuttable-line.ts';

let database: TestDatabase;
let line: CuttableLine;
let url: string;
beforeAll(async () => {
  database = await createDatabase();
  ({ line, url } = await CuttableLine.to(database.url));
});
afterAll(async () => {
  line?.close();
  await database?.drop();
});

it('starts although its connections are cut again and again meanwhile', async () => {
  const environment = { NODE_ENV: 'test', PORT: '0', METRICS_PORT: '0', JWT_SECRET: TEST_SECRET };
  const config = parseConfig({ ...environment, DATABASE_URL: url });
  let cuts = 0;
  const cutting = setInterval(() => {
    if (++cuts > 25) return clearInterval(cutting);
    line.cut();
    setTimeout(() => line.mend(), 20);
  }, 60);
  const running = await startOrdinal(config, createLog('silent'));
  try {
    clearInterval(cutting);
    line.mend();
    const client = graphqlClient({ url: running.server.url });
    await expect
      .poll(async () => (await client.send('{ products(first: 1) { nodes { id } } }')).errors)
      .toBeUndefined();
    const metrics = async () => (await fetch(running.server.metricsUrl!)).text();
    await expect.poll(metrics).toMatch(/^ordinal_events_lag_seconds 0$/m);
    expect(cuts).toBeGreaterThan(0);
  } finally {
    await running.close();
  }
});
