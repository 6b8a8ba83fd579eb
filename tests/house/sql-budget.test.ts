import { readFile } from 'node:fs/promises';
import { isObjectType, isRequiredArgument } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { UserRole } from '../../src/features/accounts/user.entity.ts';
import { LIMITLESS, startTestApp, type TestApp } from '../testkit/app.ts';
import { changeCart, seedVariant } from '../testkit/carts.ts';
import { buy, CHECKOUT, guestCheckout } from '../testkit/checkout-order.ts';
import { deepSelection } from '../testkit/deep-selection.ts';
import { fullStore } from '../testkit/full-store.ts';
import type { GraphqlClient } from '../testkit/graphql-client.ts';
import { signedInAs } from '../testkit/people.ts';
import { fewestStatements } from '../testkit/statements.ts';

const SIZES = [1, 20, 100];

interface Shelf {
  readonly size: number;
  readonly admin: GraphqlClient;
  readonly visitor: GraphqlClient;
  readonly variantIds: readonly string[];
  readonly ids: ReadonlyMap<string, string>;
}

let app: TestApp;
const shelves: Shelf[] = [];
beforeAll(async () => {
  app = await startTestApp({ comparesExecutors: false, environment: LIMITLESS });
  for (const size of SIZES) shelves.push(await fillShelf(size));
});
afterAll(() => app.close());

/** A store with `size` of what grows: products, customers, orders, and lines of one order. */
async function fillShelf(size: number): Promise<Shelf> {
  const code = `store-of-${size}`;
  const { id, ids } = await fullStore(app, code);
  const admin = await signedInAs(app, UserRole.ADMIN, { id, code });
  const visitor = app.anonymous.with({ 'x-store': code });
  const variantIds: string[] = [];
  for (let count = 0; count < size; count++) {
    const { variantId } = await seedVariant(app, { storeId: id, stock: 10_000 });
    variantIds.push(variantId);
    const { token } = await changeCart(visitor, 'createCart', { items: [{ variantId, quantity: 1 }] });
    const input = guestCheckout(token ?? undefined, { email: `guest-${count}@buyers.example` });
    await visitor.run(CHECKOUT, { input });
  }
  await buy(
    app,
    variantIds.map((variantId) => ({ variantId, quantity: 1 })),
    visitor,
  );
  return { size, admin, visitor, variantIds, ids };
}

/** Queries of one thing, with the prefix of its id. */
const SINGLES: Record<string, string> = {
  category: 'cat',
  product: 'prd',
  variant: 'var',
  customer: 'cus',
  order: 'ord',
};

/** For the operator of the installation alone, or asked for by a secret. */
const ELSEWHERE = ['stores', 'cart'];

/** Every query that an id or nothing is enough for, asked for all it can give. */
function queries(): { name: string; document: string; prefix: string | undefined }[] {
  const type = app.shop.schema.getQueryType();
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields())
    .filter(
      ({ name, args }) => (SINGLES[name] || !args.some(isRequiredArgument)) && !ELSEWHERE.includes(name),
    )
    .map((field) => {
      const isList = field.args.some(({ name }) => name === 'first');
      const selection = deepSelection(field.type, 2);
      const prefix = SINGLES[field.name];
      const call = prefix ? '(id: $id)' : isList ? '(first: 100)' : '';
      const document = `query ${prefix ? '($id: ID!)' : ''} { ${field.name}${call}${selection} }`;
      return { name: field.name, document, prefix };
    });
}

/** Lines of `operation  statements`. */
async function committedBudget(): Promise<Map<string, number>> {
  const text = await readFile(new URL('./sql-budget.txt', import.meta.url), 'utf8');
  const lines = text
    .trim()
    .split('\n')
    .map((line) => line.split(/\s+/));
  return new Map(lines.map(([name = '', most]) => [name, Number(most)]));
}

it('keeps every query within its committed number of statements, however many rows there are', async () => {
  const budget = await committedBudget();
  const broken: string[] = [];
  for (const { name, document, prefix } of queries()) {
    const ask = async ({ admin, ids }: Shelf) => {
      const { errors } = await admin.send(document, { id: prefix && ids.get(prefix) });
      if (errors) throw new Error(`${name}: ${JSON.stringify(errors)}`);
    };
    const counts: number[] = [];
    for (const shelf of shelves) counts.push(await fewestStatements(() => ask(shelf), /^/, 5));
    const most = budget.get(name);
    if (most === undefined || counts.some((count) => count > most))
      broken.push(`${name} ${counts} of ${most}`);
  }
  expect(broken).toEqual([]);
});

it('keeps the number of statements of a checkout, however many lines it has', async () => {
  const counts: number[] = [];
  for (const { visitor, variantIds } of shelves) {
    const items = variantIds.map((variantId) => ({ variantId, quantity: 1 }));
    const inputs = await Promise.all(
      [1, 2, 3].map(async () => {
        const { token } = await changeCart(visitor, 'createCart', { items });
        return guestCheckout(token ?? undefined);
      }),
    );
    counts.push(await fewestStatements(() => visitor.run(CHECKOUT, { input: inputs.pop() })));
  }
  // A statement per line would be 99 more.
  expect(Math.max(...counts), `statements: ${counts}`).toBeLessThanOrEqual(16);
});
