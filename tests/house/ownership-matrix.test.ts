import { afterAll, beforeAll, expect, it } from 'vitest';
import { UserRole } from '../../src/features/accounts/user.entity.ts';
import { answerTo } from '../testkit/answers.ts';
import { startTestApp, type TestApp } from '../testkit/app.ts';
import { registerCustomer } from '../testkit/customers.ts';
import { idsOf, unknownIds } from '../testkit/example-ids.ts';
import { type FullStore, fullStore } from '../testkit/full-store.ts';
import type { GraphqlClient } from '../testkit/graphql-client.ts';
import { allOperations, type Operation } from '../testkit/operations.ts';
import { signedInAs } from '../testkit/people.ts';
import { tableOf } from '../testkit/table.ts';

let app: TestApp;
let elsewhere: FullStore;
beforeAll(async () => {
  app = await startTestApp({
    comparesExecutors: false,
    environment: { API_RATE_LIMIT: '0', SIGN_IN_FAILURES_PER_ADDRESS: '100000' },
  });
  elsewhere = await fullStore(app, 'elsewhere');
});
afterAll(() => app.close());

/** Who asks for what belongs to a customer of a store. */
const VIEWERS: Record<string, (store: FullStore) => GraphqlClient | Promise<GraphqlClient>> = {
  visitor: ({ code }) => app.anonymous.with({ 'x-store': code }),
  owner: ({ customer }) => customer,
  'other customer': ({ code }) => registerCustomer(app, { storeCode: code }),
  'sales rep': (store) => signedInAs(app, UserRole.SALES_REP, store),
  'admin elsewhere': () => elsewhere.admin,
};

/** Whether an answer about something that exists differs from that about something that does not. */
async function verdict(client: GraphqlClient, existing: Operation, unknown: Operation): Promise<string> {
  const told = await answerTo(client, existing);
  const refusal = /"code":"(UNAUTHENTICATED|FORBIDDEN)"/.exec(told)?.[1];
  if (refusal) return refusal;
  return told === (await answerTo(client, unknown)) ? 'not found' : 'found';
}

it('finds what others own for nobody but those whom the committed table names', async () => {
  const unknowns = allOperations(app.shop.schema, unknownIds(app.shop.nodeTypes));
  const rows = new Map<string, string[]>();
  let stores = 0;
  for (const signIn of Object.values(VIEWERS)) {
    const open = async () => {
      const store = await fullStore(app, `owned-${stores++}`);
      const client = await signIn(store);
      return { client, operations: allOperations(app.shop.schema, idsOf(store, app.shop.nodeTypes)) };
    };
    let { client, operations } = await open();
    for (const [index, { kind, name, takesIds }] of operations.entries()) {
      if (!takesIds) continue;
      const found = await verdict(client, operations[index]!, unknowns[index]!);
      const row = rows.get(`${kind} ${name}`) ?? [];
      rows.set(`${kind} ${name}`, [...row, found]);
      // What was found may have been changed; the next operation gets a store that is as new.
      if (kind === 'mutation' && found === 'found') ({ client, operations } = await open());
    }
  }
  const head = ['operation', ...Object.keys(VIEWERS)];
  const table = tableOf(
    head,
    [...rows].map(([name, cells]) => [name, ...cells]),
  );
  await expect(table).toMatchFileSnapshot('./ownership-matrix.txt');
});
