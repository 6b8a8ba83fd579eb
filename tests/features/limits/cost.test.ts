import { describe, expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { startTestApp } from '../../testkit/app.ts';
import { type RawMessage, type RawSocket, rawSocket } from '../../testkit/clients/raw-socket.ts';
import { overHttp, TRANSPORTS } from '../../testkit/clients/transports.ts';
import { it } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { seedVariant } from '../../testkit/shop/carts.ts';
import { unknownId } from '../../testkit/shop/ids.ts';
import { signedInAs } from '../../testkit/shop/people.ts';

const PAGE = '{ products(first: 20) { nodes { id } } }';

describe('the cost of an operation', () => {
  it.for(TRANSPORTS)(
    'is in every answer over %s, with what was not needed given back',
    async ([_, open], { app }) => {
      const transport = await open(app);
      const { extensions } = await transport.ask({ query: PAGE });
      const { remaining, ...cost } = extensions!.cost as Record<string, number>;
      expect(cost).toEqual({ requested: 21, actual: 1, limit: 120_000, restoreRate: 2_000 });
      expect(remaining).toBeGreaterThan(120_000 - 21);
      transport.close();
    },
  );

  it('is in answers over HTTP that refuse, since refusing is not free', async ({ app }) => {
    const http = await overHttp(app);
    for (const query of ['{', '{ nothing }', 'query A { a: __typename } query B { __typename }']) {
      const { errors, extensions } = await http.ask({ query });
      expect(errors).toHaveLength(1);
      expect(extensions?.cost).toMatchObject({ requested: 1, actual: 1 });
    }
  });

  it.for(TRANSPORTS)(
    'over %s is higher for variables of many values or bytes',
    async ([_, open], { app }) => {
      const transport = await open(app);
      const query = 'query ($w: ProductWhere) { products(first: 1, where: $w) { totalCount } }';
      const names = (length: number, text = 'x') => ({ name: { in: Array(length).fill(text) } });
      for (const [w, requested] of [
        [names(100), 1],
        [{ or: Array(10).fill(names(30)) }, 2],
        [names(80, 'x'.repeat(500)), 5],
      ] as const) {
        const { errors, extensions } = await transport.ask({ query, variables: { w } });
        expect(errors).toBeUndefined();
        expect(extensions!.cost).toMatchObject({ requested, actual: requested });
      }
      transport.close();
    },
  );

  it.for(TRANSPORTS)('is the same over %s wherever a list of ids comes from', async ([_, open], { app }) => {
    const transport = await open(app);
    const ids = Array.from({ length: 100 }, () => unknownId('prd'));
    const listed = JSON.stringify(ids);
    const requests = [
      { query: `{ nodes(ids: ${listed}) { id } }` },
      { query: `query ($i: [ID!]! = ${listed}) { nodes(ids: $i) { id } }` },
      { query: 'query ($i: [ID!]!) { nodes(ids: $i) { id } }', variables: { i: ids } },
      { query: 'query ($i: [ID!]! = []) { nodes(ids: $i) { id } }', variables: { i: ids } },
    ];
    for (const request of requests) {
      const { extensions } = await transport.ask(request);
      expect(extensions!.cost, request.query.slice(0, 40)).toMatchObject({ requested: 100, actual: 1 });
    }
    transport.close();
  });

  it.for(TRANSPORTS)(
    'is what was answered over %s, also where that is more than was asked for',
    async ([name, open], { app }) => {
      const manager = await signedInAs(app, UserRole.MANAGER);
      const create = graphql(
        `mutation CostCreateCategory($input: CreateCategoryInput!) { createCategory(input: $input) { category { id } } }`,
      );
      const slug = `top-${name.toLowerCase()}`;
      const { createCategory } = await manager.run(create, {
        input: { name: 'Top', slug },
      });
      for (let child = 0; child < 8; child++) {
        const input = { name: 'Below', slug: `${slug}-${child}`, parentId: createCategory.category!.id };
        await manager.run(create, { input });
      }
      const transport = await open(app, { ...manager.headers });
      const request = { query: `{ category(slug: "${slug}") { children { id } } }` };
      const remaining = [];
      for (let run = 0; run < 2; run++) {
        const { cost } = (await transport.ask(request)).extensions as { cost: Record<string, number> };
        expect(cost).toMatchObject({ requested: 6, actual: 9 });
        remaining.push(cost.remaining!);
      }
      // The bucket was full before, so at most its size minus the cost of this answer remains.
      expect(Math.max(...remaining)).toBeLessThanOrEqual(120_000 - 9);
      transport.close();
    },
  );

  it('is in every event of a subscription, which costs more to start than to keep', async ({ app }) => {
    const manager = await signedInAs(app, UserRole.MANAGER);
    const socket = await rawSocket(app.url);
    await socket.init(manager.headers);
    const query = 'subscription { stockChanged { sku variant { id } } }';
    socket.send({ id: 'one', type: 'subscribe', payload: { query } });
    await socket.ask({ query: '{ __typename }' }, 'two');
    await seedVariant(app, { stock: 5 });
    for (const event of ['first', 'second']) {
      if (event === 'second') await seedVariant(app, { stock: 5 });
      expect(await nextOf(socket, 'one')).toMatchObject({
        payload: { extensions: { cost: { requested: 12, actual: 12 } } },
      });
    }
    socket.end();
  });
});

it('has no bucket when the rate limit is off', async () => {
  const app = await startTestApp({ environment: { API_RATE_LIMIT: '0' } });
  const { extensions } = await app.anonymous.send(PAGE);
  expect(extensions?.cost).toEqual({
    requested: 21,
    actual: 1,
    limit: null,
    remaining: null,
    restoreRate: null,
  });
  await app.close();
});

async function nextOf(socket: RawSocket, id: string): Promise<RawMessage> {
  for (;;) {
    const message = await socket.next();
    if (message.id === id) return message;
  }
}
