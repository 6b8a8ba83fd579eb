import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../testkit/app.ts';
import { createDatabase, type TestDatabase } from '../../../testkit/databases/postgres.ts';
import { recordedLog } from '../../../testkit/processes/recorded-log.ts';
import { deliver, FIRST_SECRET, PushingProvider } from '../../../testkit/providers/pushing-provider.ts';
import { CuttableLine } from '../../../unit/events/cuttable-line.ts';
import { storedEvent } from './inbox-fixture.ts';

let database: TestDatabase;
let line: CuttableLine;
let app: TestApp;
beforeAll(async () => {
  database = await createDatabase();
  const through = await CuttableLine.to(database.url);
  line = through.line;
  app = await startTestApp({ databaseUrl: through.url, furtherProviders: [new PushingProvider()] });
});
afterAll(async () => {
  await app?.close();
  line?.close();
  await database?.drop();
});

it('answers 503 while an event cannot be stored, so that the provider sends it again', async () => {
  const event = { id: 'evt_unstored', card: 'PRIVATE' };
  const lines = recordedLog(app);
  line.cut();
  const answer = await deliver(app.url, event);
  expect(answer).toMatchObject({ status: 503, body: { error: { code: 'UNAVAILABLE' } } });
  expect(answer.headers.get('retry-after')).toBe('5');
  line.mend();
  await expect.poll(async () => (await deliver(app.url, event)).status).toBe(200);
  expect((await storedEvent(app, 'evt_unstored'))?.payload).toContain('PRIVATE');
  expect(lines.map(({ provider }) => provider)).toContain('stripe');
  const logged = JSON.stringify(lines);
  expect(logged).not.toContain('PRIVATE');
  expect(logged).not.toContain(FIRST_SECRET);
});
