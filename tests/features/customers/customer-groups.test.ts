import { describe, expect } from 'vitest';
import { it as base } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { changeCart, fillCart, seedVariant, showCart } from '../../testkit/shop/carts.ts';
import { checkOut } from '../../testkit/shop/checkout.ts';
import { registerCustomer, seedGuest } from '../../testkit/shop/customers.ts';
import { rawId, unknownId } from '../../testkit/shop/ids.ts';
import { DEFAULT_STORE } from '../../testkit/shop/people.ts';

graphql(`fragment ShownGroup on CustomerGroup { id code name version }`);
const CREATE = graphql(`
  mutation CreateTestGroup($input: CreateCustomerGroupInput!) {
    result: createCustomerGroup(input: $input) { customerGroup { ...ShownGroup } userErrors { code message field } }
  }
`);
const UPDATE = graphql(`
  mutation UpdateTestGroup($input: UpdateCustomerGroupInput!) {
    result: updateCustomerGroup(input: $input) { customerGroup { ...ShownGroup } userErrors { code message field } }
  }
`);
const DELETE = graphql(`
  mutation DeleteTestGroup($input: DeleteCustomerGroupInput!) {
    result: deleteCustomerGroup(input: $input) { deletedId userErrors { code message field } }
  }
`);
const LIST = graphql(`
  query ListTestGroups($where: CustomerGroupWhere) { customerGroups(where: $where) { totalCount nodes { code } } }
`);
const GROUP = graphql(`
  mutation GroupTestCustomer($input: UpdateCustomerInput!) {
    result: updateCustomer(input: $input) {
      customer { version groups { code } } userErrors { code message field }
    }
  }
`);
const PROMOTE = graphql(`
  mutation PromoteToGroup($input: CreatePromotionInput!) {
    result: createPromotion(input: $input) { promotion { id customerGroups { code } } userErrors { code message field } }
  }
`);

let made = 0;
const it = base
  .extend('group', ({ manager }) => async (code = `group-${++made}`): Promise<string> => {
    const { result } = await manager.run(CREATE, { input: { code, name: 'Wholesale' } });
    return result.customerGroup!.id;
  })
  .extend(
    'put',
    ({ manager }) =>
      async (customerId: string, groupIds: string[] | null) =>
        (await manager.run(GROUP, { input: { customerId, groupIds } })).result,
  )
  .extend(
    'guest',
    ({ app }) =>
      () =>
        seedGuest(app, { storeId: DEFAULT_STORE }),
  );

describe('a customer group', () => {
  it('is created, renamed and deleted, an event each', async ({ app, manager, group }) => {
    const customerGroupId = await group('wholesale');
    const renamed = await manager.run(UPDATE, { input: { customerGroupId, name: 'Resellers' } });
    expect(renamed.result.customerGroup).toMatchObject({ code: 'wholesale', name: 'Resellers', version: 2 });
    await manager.run(UPDATE, { input: { customerGroupId, name: 'Resellers' } });
    const { customerGroups } = await manager.run(LIST, { where: { code: { eq: 'wholesale' } } });
    expect(customerGroups).toMatchObject({ totalCount: 1, nodes: [{ code: 'wholesale' }] });
    const { result } = await manager.run(DELETE, { input: { customerGroupId, expectedVersion: 2 } });
    expect(result).toMatchObject({ deletedId: customerGroupId, userErrors: [] });
    const events = await app.shop.core.reader.query<{ type: string }>(
      'select type from events where subject_id = $1 order by seq',
      [rawId(customerGroupId)],
    );
    expect(events.map(({ type }) => type)).toEqual([
      'customer_group.created',
      'customer_group.updated',
      'customer_group.deleted',
    ]);
  });

  it.for([
    [{ code: 'Not Lower' }, 'VALIDATION', 'code'],
    [{ code: 'taken' }, 'ALREADY_EXISTS', 'code'],
    [{ name: '' }, 'VALIDATION', 'name'],
  ] as const)('with %j is refused as %s', async ([wrong, code, field], { manager, group }) => {
    if ('code' in wrong && wrong.code === 'taken') await group('taken');
    const { result } = await manager.run(CREATE, { input: { code: 'fine', name: 'Fine', ...wrong } });
    expect(result).toMatchObject({ customerGroup: null, userErrors: [{ code, field: ['input', field] }] });
  });
});

describe('a customer', () => {
  it('is put into groups, all at once, and repeating them changes nothing', async ({ group, put, guest }) => {
    const [first, second, customerId] = [await group('first'), await group('second'), await guest()];
    const both = await put(customerId, [second, first, second]);
    expect(both.customer!.groups!.map(({ code }) => code)).toEqual(['first', 'second']);
    expect((await put(customerId, [first, second])).customer!.version).toBe(both.customer!.version);
    expect((await put(customerId, null)).customer!.groups).toEqual([]);
  });

  it('is not put into an unknown group', async ({ put, guest }) => {
    expect((await put(await guest(), [unknownId('cgr')])).userErrors).toMatchObject([
      { code: 'NOT_FOUND', field: ['input', 'groupIds', '0'] },
    ]);
  });

  it('is put into groups by managers, not by sales representatives or by itself', async ({
    app,
    rep,
    group,
  }) => {
    const customer = await registerCustomer(app);
    const input = { customerId: customer.customerId, groupIds: [await group()] };
    for (const client of [rep, customer]) {
      const { errors } = await client.send(GROUP, { input });
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  it('leaves a group that is deleted', async ({ manager, group, put, guest }) => {
    const [kept, gone, customerId] = [await group(), await group(), await guest()];
    await put(customerId, [kept, gone]);
    await manager.run(DELETE, { input: { customerGroupId: gone } });
    expect((await put(customerId, [kept])).customer!.groups).toHaveLength(1);
  });
});

describe('a promotion for a group', () => {
  it('applies to its customers only, and keeps the group from being deleted', async ({
    app,
    manager,
    group,
    put,
  }) => {
    const [customerGroupId, { variantId }] = [await group('vip'), await seedVariant(app)];
    const { result } = await manager.run(PROMOTE, {
      input: {
        name: 'For VIPs',
        action: { kind: 'PERCENT', rate: '0.1' },
        target: { on: 'VARIANTS', ids: [variantId] },
        customerGroupIds: [customerGroupId],
      },
    });
    expect(result.promotion!.customerGroups).toEqual([{ code: 'vip' }]);
    const customer = await registerCustomer(app);
    await changeCart(customer, 'addCartItem', { variantId, quantity: 1 });
    expect((await showCart(customer))!.total.amount).toBe('10.00');
    await put(customer.customerId, [customerGroupId]);
    expect((await showCart(customer))!.total.amount).toBe('9.00');
    const visitor = await fillCart(app.anonymous, [{ variantId }]);
    expect((await showCart(app.anonymous, visitor))!.total.amount).toBe('10.00');
    const refused = await manager.run(DELETE, { input: { customerGroupId } });
    expect(refused.result).toMatchObject({ deletedId: null, userErrors: [{ code: 'NOT_ALLOWED_NOW' }] });
  });

  it('is priced anew when the customer leaves the group between pricing and the lock', async ({
    app,
    manager,
    group,
    put,
  }) => {
    const [customerGroupId, { variantId }] = [await group(), await seedVariant(app)];
    await manager.run(PROMOTE, {
      input: {
        name: 'For a moment',
        action: { kind: 'PERCENT', rate: '0.5' },
        target: { on: 'VARIANTS', ids: [variantId] },
        customerGroupIds: [customerGroupId],
      },
    });
    const customer = await registerCustomer(app);
    await put(customer.customerId, [customerGroupId]);
    await changeCart(customer, 'addCartItem', { variantId, quantity: 1 });
    // Holds the cart's row, so that the checkout waits between pricing and the lock.
    const answer = await app.shop.core.transactions.run(async (em) => {
      await em.execute('select from carts where customer_id = ? and status = ? for update', [
        rawId(customer.customerId),
        'OPEN',
      ]);
      const waiting = checkOut(customer, { expectedTotal: '5.00', email: undefined });
      await untilOneWaits(app.shop.core.reader);
      await put(customer.customerId, []);
      return { waiting };
    });
    expect((await answer.waiting).userErrors).toMatchObject([{ __typename: 'PriceChangedError' }]);
  });
});

async function untilOneWaits(reader: { query<T extends object>(text: string): Promise<T[]> }): Promise<void> {
  for (;;) {
    const rows = await reader.query(`select 1 as one from pg_stat_activity where wait_event_type = 'Lock'`);
    if (rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
