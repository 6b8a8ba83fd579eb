import { describe, expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { decodeId } from '../../../src/values/ids.ts';
import { LIMITLESS } from '../../testkit/app.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { type Answer, closeAll, type Subscriber, subscribe } from '../../testkit/clients/subscriber.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { deepSelection } from '../../testkit/random/deep-selection.ts';
import { registerCustomer } from '../../testkit/shop/customers.ts';
import { placeTestOrder } from '../../testkit/shop/orders.ts';
import { signedInAs } from '../../testkit/shop/people.ts';

interface Told {
  order: { id: string } | null;
}

interface ToldOfCustomer {
  order: { id: string; customer: { orders: { totalCount: number; nodes: { id: string }[] } } };
}

/** The paths and codes of refused fields. The order of errors is not defined. */
function problemsOf(errors: Answer<Told>['errors'] = []): string[] {
  return errors
    .map(({ path = [], extensions }) => {
      const below = path.slice(path.indexOf('order'));
      return `${below.join('.')} ${extensions?.code}`;
    })
    .toSorted();
}

const it = appTest({ environment: LIMITLESS })
  .extend('selection', { scope: 'file' }, ({ app }) =>
    deepSelection(app.shop.schema.getType('Order') as never, 2),
  )
  /** Two users of each role, and staff of a second store, by name. */
  .extend('everybody', ({ app }) => async () => {
    const other = { id: await app.shop.features.stores.service.create(OTHER), code: OTHER.code };
    return {
      admin: await signedInAs(app, UserRole.ADMIN),
      manager: await signedInAs(app, UserRole.MANAGER),
      deputy: await signedInAs(app, UserRole.MANAGER),
      rep: await signedInAs(app, UserRole.SALES_REP),
      colleague: await signedInAs(app, UserRole.SALES_REP),
      ada: await registerCustomer(app),
      grace: await registerCustomer(app),
      'manager elsewhere': await signedInAs(app, UserRole.MANAGER, other),
      'customer elsewhere': await registerCustomer(app, { storeCode: other.code }),
      otherStoreId: other.id,
    };
  });

const OTHER = { code: 'elsewhere', name: 'Elsewhere', currency: 'USD' };

/** Without the places in the event log, which are later in a later answer. */
function shownIn(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data), (key, value: unknown) =>
    key === 'eventCursor' ? undefined : value,
  );
}

describe('subscribers with the same document and variables', () => {
  it('are each told of the orders that are theirs to see, and shown of them what their own query shows', async ({
    app,
    selection,
    everybody,
  }) => {
    const { otherStoreId, ...people } = await everybody();
    const clients: Record<string, GraphqlClient> = people;
    const document = `subscription { orderEvents(types: [ORDER_CREATED]) { order${selection} } }`;
    const subscribers = new Map<string, Subscriber<Told>>();
    for (const [name, client] of Object.entries(clients)) {
      subscribers.set(name, await subscribe<Told>(client, document));
    }
    // The manager and the deputy have equal rights and share one execution. Nobody else shares.
    expect(app.shop.feeds.size).toBe(9);
    expect(app.shop.feeds.groupCount).toBe(8);

    const idOf = (customer: { customerId: string }) => decodeId('cus', customer.customerId)!;
    const repOf = ({ userId }: { userId: string }) => ({ id: userId, name: 'A rep' });
    const orders = {
      ofAda: await placeTestOrder(app, { customerId: idOf(people.ada) }),
      ofGrace: await placeTestOrder(app, { customerId: idOf(people.grace), salesRep: repOf(people.rep) }),
      ofAGuest: await placeTestOrder(app, { salesRep: repOf(people.colleague) }),
      elsewhere: await placeTestOrder(app, {
        storeId: otherStoreId,
        customerId: idOf(people['customer elsewhere']),
      }),
    };
    app.shop.core.events.wake();
    const all = ['ofAda', 'ofGrace', 'ofAGuest'] as const;
    const visible: Record<string, readonly (keyof typeof orders)[]> = {
      admin: all,
      manager: all,
      deputy: all,
      rep: ['ofGrace'],
      colleague: ['ofAGuest'],
      ada: ['ofAda'],
      grace: ['ofGrace'],
      'manager elsewhere': ['elsewhere'],
      'customer elsewhere': ['elsewhere'],
    };
    for (const [name, { answers }] of subscribers) {
      const expected = visible[name]!.map((order) => orders[order].id);
      await expect.poll(() => [name, answers.length]).toEqual([name, expected.length]);
      for (const [at, id] of expected.entries()) {
        const own = await clients[name]!.send(`query ($id: ID) { order(id: $id)${selection} }`, { id });
        const { data, errors } = answers[at]!;
        expect([name, shownIn(data?.orderEvents), problemsOf(errors)]).toEqual([
          name,
          shownIn(own.data),
          problemsOf(own.errors),
        ]);
      }
    }
    // Nobody received more answers than events that they may see.
    for (const [name, { answers }] of subscribers) {
      expect([name, answers.length]).toEqual([name, visible[name]!.length]);
    }
    await closeAll(app, [...subscribers.values()]);
  });

  it('see of the other orders of a customer those that are theirs, although they are told in the same moment', async ({
    app,
  }) => {
    const admin = await signedInAs(app, UserRole.ADMIN);
    const rep = await signedInAs(app, UserRole.SALES_REP);
    const colleague = await signedInAs(app, UserRole.SALES_REP);
    const grace = await registerCustomer(app);
    const customerId = decodeId('cus', grace.customerId)!;
    const place = (salesRep: { userId: string }) =>
      placeTestOrder(app, { customerId, salesRep: { id: salesRep.userId, name: 'A rep' } });
    const before = [await place(rep), await place(colleague)];
    const document = `subscription {
      orderEvents(types: [ORDER_CREATED]) { order { id customer { orders { totalCount nodes { id } } } } }
    }`;
    const subscribers: Record<string, Subscriber<ToldOfCustomer>> = {};
    for (const [name, client] of Object.entries({ admin, rep, grace })) {
      subscribers[name] = await subscribe<ToldOfCustomer>(client, document);
    }
    const placed = await place(rep);
    app.shop.core.events.wake();
    const [repsFirst, colleagues, repsSecond] = [...before, placed].map(({ id }) => id);
    const seen = {
      admin: [repsSecond, colleagues, repsFirst],
      rep: [repsSecond, repsFirst],
      grace: [repsSecond, colleagues, repsFirst],
    };
    for (const [name, ids] of Object.entries(seen)) {
      const orders = { totalCount: ids.length, nodes: ids.map((id) => ({ id })) };
      const told = () =>
        subscribers[name]!.answers.map(({ data }) => data?.orderEvents?.order).find(
          (order) => order?.id === repsSecond,
        );
      await expect.poll(() => [name, told()]).toEqual([name, { id: repsSecond, customer: { orders } }]);
    }
    await closeAll(app, Object.values(subscribers));
  });
});
