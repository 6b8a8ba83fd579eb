import { describe, expect } from 'vitest';
import { subscribe } from '../../testkit/clients/subscriber.ts';
import { TRANSPORTS } from '../../testkit/clients/transports.ts';
import { it } from '../../testkit/fixtures.ts';
import { seedProduct } from '../../testkit/shop/catalog.ts';
import { levelsOf } from '../../testkit/shop/inventory.ts';

/** The first run is interpreted, and later ones are compiled. */
const RUNS = 3;

const CHANGES = `mutation ($stock: ReceiveStockInput!, $user: CreateUserInput!) {
  a: receiveStock(input: $stock) { stockLevel { onHand } userErrors { code } }
  b: createUser(input: $user) { user { id } userErrors { code } }
  c: receiveStock(input: $stock) { stockLevel { onHand } userErrors { code } }
}`;

describe.each(TRANSPORTS)('a request of which a part is refused, over %s', (_, over) => {
  it('tells what its other mutations did', async ({ app, manager }) => {
    const { variantId } = await seedProduct(app);
    const user = {
      email: 'late@staff.example',
      name: 'Late',
      password: 'correct horse battery',
      role: 'ADMIN',
    };
    const transport = await over(app, manager.headers);
    for (let run = 1; run <= RUNS; run++) {
      const stock = {
        variantId,
        quantity: 5,
        idempotencyKey: `${variantId}-${run}`,
      };
      const { data, errors } = await transport.ask({ query: CHANGES, variables: { stock, user } });
      const received = { stockLevel: { onHand: run * 5 }, userErrors: [] };
      expect(data).toEqual({ a: received, b: null, c: received });
      expect(errors).toMatchObject([{ path: ['b'], extensions: { code: 'FORBIDDEN' } }]);
      expect(await levelsOf(app, variantId)).toMatchObject([{ onHand: run * 5 }]);
    }
    const [counted] = await app.shop.core.reader.query<{ count: number }>(
      'select count(*)::int as count from users where email = $1',
      [user.email],
    );
    expect(counted).toEqual({ count: 0 });
    transport.close();
  });

  it('gives a visitor the lists that are for everybody', async ({ app }) => {
    await seedProduct(app, { name: 'Lamp' });
    const transport = await over(app);
    for (let run = 1; run <= RUNS; run++) {
      const { data, errors = [] } = await transport.ask({
        query: '{ stores { nodes { id } } products { nodes { name } } orders { nodes { id } } }',
      });
      expect(data).toMatchObject({ stores: null, products: { nodes: expect.any(Array) }, orders: null });
      expect(JSON.stringify(data)).toContain('Lamp');
      expect(errors.map(({ path, extensions }) => [path, extensions.code])).toEqual([
        [['stores'], 'UNAUTHENTICATED'],
        [['orders'], 'UNAUTHENTICATED'],
      ]);
    }
    transport.close();
  });

  it('shows the rest when something deep inside cannot be read', async ({ app, manager }) => {
    const transport = await over(app, manager.headers);
    for (let run = 1; run <= RUNS; run++) {
      const { data, errors } = await transport.ask({
        query: '{ store { code } analytics { topProducts(first: 101) { orderCount } } }',
      });
      expect(data).toEqual({ store: { code: 'default' }, analytics: null });
      expect(errors).toMatchObject([
        { path: ['analytics', 'topProducts'], extensions: { code: 'BAD_USER_INPUT' } },
      ]);
    }
    transport.close();
  });
});

it('refuses a subscription as before', async ({ app }) => {
  const subscriber = await subscribe(app.anonymous, 'subscription { stockChanged { sku } }');
  expect(subscriber.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  await subscriber.close();
});
