import { expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { answerTo } from '../../testkit/clients/answers.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import {
  allOperations,
  type IdSource,
  leastOperations,
  type Operation,
} from '../../testkit/clients/operations.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { idsOf, unknownIds } from '../../testkit/random/example-ids.ts';
import { registerCustomer } from '../../testkit/shop/customers.ts';
import { type FullStore, fullStore } from '../../testkit/shop/full-store.ts';
import { signedInAs } from '../../testkit/shop/people.ts';
import { tableOf } from '../../testkit/table.ts';

/** Whether the answer for an existing object differs from that for an unknown one. */
async function verdict(client: GraphqlClient, existing: Operation, unknown: Operation): Promise<string> {
  const told = await answerTo(client, existing);
  const refusal = /"code":"(UNAUTHENTICATED|FORBIDDEN)"/.exec(told)?.[1];
  if (refusal) return refusal;
  return told === (await answerTo(client, unknown)) ? 'not found' : 'found';
}

/** The same operations with all ids that they accept, and with the required ids only. */
interface Calls {
  readonly all: readonly Operation[];
  readonly least: readonly Operation[];
}

const it = appTest({
  comparesExecutors: false,
  environment: { API_RATE_LIMIT: '0', SIGN_IN_FAILURES_PER_ADDRESS: '100000' },
})
  .extend('elsewhere', { scope: 'file' }, ({ app }) => fullStore(app, 'elsewhere'))
  /** The viewers, who ask for objects of a store's customer. */
  .extend(
    'VIEWERS',
    ({ app, elsewhere }): Record<string, (store: FullStore) => GraphqlClient | Promise<GraphqlClient>> => ({
      visitor: ({ code }) => app.anonymous.with({ 'x-store': code }),
      owner: ({ customer }) => customer,
      'other customer': ({ code }) => registerCustomer(app, { storeCode: code }),
      'sales rep': (store) => signedInAs(app, UserRole.SALES_REP, store),
      'admin elsewhere': () => elsewhere.admin,
    }),
  )
  .extend(
    'callsWith',
    ({ app }) =>
      (idOf: IdSource): Calls => ({
        all: allOperations(app.shop.schema, idOf),
        least: leastOperations(app.shop.schema, idOf),
      }),
  )
  /**
   * What one viewer finds, by operation. An optional id may need its own permission; then the call is repeated without
   * it.
   */
  .extend(
    'findings',
    ({ app, VIEWERS, callsWith }) =>
      async (viewer: string, unknowns: Calls): Promise<Map<string, string>> => {
        const found = new Map<string, string>();
        let stores = 0;
        const open = async () => {
          const store = await fullStore(app, `owned-${viewer.replaceAll(' ', '-')}-${stores++}`);
          const client = await VIEWERS[viewer]!(store);
          return { client, calls: callsWith(idsOf(store, app.shop.nodeTypes)) };
        };
        let { client, calls } = await open();
        for (const [index, { kind, name, takesIds }] of calls.all.entries()) {
          if (!takesIds) continue;
          let told = await verdict(client, calls.all[index]!, unknowns.all[index]!);
          if (told === 'FORBIDDEN' && calls.least[index]!.takesIds)
            told = await verdict(client, calls.least[index]!, unknowns.least[index]!);
          found.set(`${kind} ${name}`, told);
          // The operation may have changed the store, so the next one gets a fresh store.
          if (kind === 'mutation' && told === 'found') ({ client, calls } = await open());
        }
        return found;
      },
  );

it('finds what others own for nobody but those whom the committed table names', async ({
  app,
  VIEWERS,
  callsWith,
  findings,
}) => {
  const unknowns = callsWith(unknownIds(app.shop.nodeTypes));
  const viewers = Object.keys(VIEWERS);
  const columns = await Promise.all(viewers.map((viewer) => findings(viewer, unknowns)));
  const names = [...columns[0]!.keys()];
  const table = tableOf(
    ['operation', ...viewers],
    names.map((name) => [name, ...columns.map((column) => column.get(name) ?? '')]),
  );
  await expect(table).toMatchFileSnapshot('./ownership-matrix.txt');
});
