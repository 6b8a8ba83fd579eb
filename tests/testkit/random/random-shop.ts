import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { buildSchema, type GraphQLField } from 'graphql';
import { startTestApp, type TestApp } from '../app.ts';
import { fillCart } from '../shop/carts.ts';
import { fullStore } from '../shop/full-store.ts';
import { PASSWORD } from '../shop/people.ts';
import { knownValues, randomVariables, wholeDocumentOf } from './random-operations.ts';
import { People, type Person } from './soundness.ts';

/**
 * The number of calls of each operation. More find more: `RANDOM_RUNS=2000 npx vitest run
 * tests/house/inputs/random-inputs.test.ts`.
 */
const RUNS = Number(process.env.RANDOM_RUNS ?? 15);

const EVERYBODY: Person[] = ['admin', 'admin', 'manager', 'sales rep', 'customer', 'visitor'];
const FOUNDERS: Person[] = ['founder'];

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));

export const QUERIES = Object.values(schema.getQueryType()!.getFields());
export const MUTATIONS = Object.values(schema.getMutationType()!.getFields());

/** A shop without rate limits, and people who call it at random. */
export interface RandomShop {
  readonly app: TestApp;
  /** @throws with the seed and the smallest call that failed */
  tryOut(kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>): Promise<void>;
  close(): Promise<void>;
}

export async function openRandomShop(): Promise<RandomShop> {
  const app = await startTestApp({
    comparesExecutors: false,
    environment: {
      API_RATE_LIMIT: '0',
      MAX_QUERY_COST: '10000000',
      MAX_VARIABLES_BYTES: '50000000',
      MAX_BODY_BYTES: '50000000',
      SIGN_IN_FAILURES_PER_ACCOUNT: '1000',
      SIGN_IN_FAILURES_PER_ADDRESS: '100000',
    },
  });
  const own = await fullStore(app, 'own');
  const foreign = await fullStore(app, 'foreign');
  const visitor = app.anonymous.with({ 'x-store': 'own' });
  const variantId = own.ids.get('var')!;
  const cartToken = await fillCart(visitor, [{ variantId, quantity: 1 }]);
  const texts = {
    carttoken: [cartToken],
    email: ['somebody@example.com', 'somebody-else@example.com'],
    password: [PASSWORD],
    timezone: ['Europe/Berlin'],
    phone: ['+49 30 1234'],
    idempotencykey: ['key one', 'key two', 'key three'],
  };
  const known = knownValues(app, { own, foreign, texts });
  const crowd = new People(app, own);
  return {
    app,
    tryOut: async (kind, field) => {
      const query = wholeDocumentOf(kind, field);
      const people = field.name === 'createStore' ? FOUNDERS : EVERYBODY;
      const call = fc.record({
        person: fc.constantFrom(...people),
        variables: randomVariables(field, known),
      });
      const property = fc.asyncProperty(call, async ({ person: who, variables }) => {
        await crowd.send(who, { query, variables });
      });
      await fc.assert(property, { numRuns: RUNS });
    },
    close: () => app.close(),
  };
}
