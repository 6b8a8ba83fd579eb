import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDatabase, type TestDatabase } from '../testkit/databases/postgres.ts';
import { runCommand } from '../testkit/processes/command.ts';
import { compile } from '../testkit/processes/ordinal-process.ts';
import { type ServerProcess, startServerProcess } from '../testkit/processes/server-process.ts';

let database: TestDatabase;
let server: ServerProcess;
beforeAll(async () => {
  await compile();
  database = await createDatabase();
  server = await startServerProcess(database.url, { DEMO_DATA: 'true' });
});
afterAll(async () => {
  await server?.end('SIGTERM');
  await database?.drop();
});

it('plays the story of an order against a started server, twice, and every invariant holds', async () => {
  expect(await play()).toMatchInlineSnapshot(`
    "Playing the story of an order at URL
    1. Ada Admin (ADMIN) signs in.
    2. A visitor browses 6 products and likes Dotted Notebook (NOTE-A5).
    3. Ada Admin watches all orders over a WebSocket.
    4. The visitor puts two into a cart: 25.00 USD.
    5. The visitor checks out: order ORD-00005 is CONFIRMED and PAID.
    6. The answer got lost on the way? Asking again with the same key gives the same order, ORD-00005.
    7. Live: ORDER_CREATED of ORD-00005.
       Live: it is CONFIRMED, since it is paid.
       Live: it is PROCESSING.
       Live: it is SHIPPED.
       Live: it is DELIVERED.
    8. The connection is cut, and meanwhile the order moves on.
       Watching again from the last cursor shows what was missed: it is COMPLETED.
    9. Its timeline:
       ORDER_CREATED          PENDING
       PAYMENT_CAPTURED
       ORDER_STATUS_CHANGED   CONFIRMED
       ORDER_STATUS_CHANGED   PROCESSING
       ORDER_STATUS_CHANGED   SHIPPED
       ORDER_STATUS_CHANGED   DELIVERED
       ORDER_STATUS_CHANGED   COMPLETED
    Done: ORD-00005 is COMPLETED.
    "
  `);
  expect(await play()).toContain('Done: ORD-00006 is COMPLETED.');
  const audit = await runCommand(['audit'], { DATABASE_URL: database.url });
  expect(audit.failure).toBeUndefined();
  expect(audit.output).toMatch(/All \d+ invariants hold\./);
});

it('plays a storefront, from the first page to the account', async () => {
  const said = await play('storefront');
  expect(said.replaceAll(/ORD-\d+/g, 'ORDER').replace(/Only \d+/, 'Only SOME')).toMatchInlineSnapshot(`
    "1. Under 60.00, by name: Dotted Notebook, First Flush Darjeeling. Next page: House Blend Coffee, Pour-Over Kettle. Back: Dotted Notebook, First Flush Darjeeling.
    2. 900 of NOTE-A5 in the cart: Only SOME of NOTE-A5 are available.
       One is enough: 12.50 USD, 0 warnings.
    3. A guest checks out. The thank-you page, reloaded: ORDER is CONFIRMED.
    4. The guest signs up, and the mail "Confirm your e-mail address · Default store" confirms the address.
    5. The account, verified: true, finds the order of the guest: ORDER.
    "
  `);
});

/** Runs the example as `npm run example` does. Returns its output without the address. */
async function play(example = 'first-order'): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [`examples/${example}.ts`, server.url]);
  return stdout.replaceAll(server.url, 'URL');
}
