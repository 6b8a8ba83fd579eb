import { readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { parse, validate } from 'graphql';
import { describe, expect } from 'vitest';
import { paymentPages } from '../../../examples/payments/serve.ts';
import { storeIn } from '../../../examples/payments/store.ts';
import { LIMITLESS } from '../../testkit/app.ts';
import { fakeTest } from '../../testkit/fixtures.ts';
import { type FakeRazorpay, startFakeRazorpay } from '../../testkit/providers/fake-razorpay.ts';
import { seedVariant } from '../../testkit/shop/carts.ts';
import { PASSWORD } from '../../testkit/shop/people.ts';

/** What the modules of the pages export. They are JavaScript, which the compiler does not read. */
interface Shop {
  buy(payment: object): Promise<{ order: { number: string }; accessToken: string }>;
  orderOf(order: { number: string; accessToken: string }): Promise<object>;
}
type OpenCheckout = (options: { key: string; order_id: string }) => Promise<object>;
interface Modules {
  shopAt(url: string): Shop;
  payWithRazorpay(shop: Shop, openCheckout: OpenCheckout): Promise<object>;
}

const FOLDER = new URL('../../../examples/payments/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');
const load = (name: string) => import(new URL(name, FOLDER).href) as Promise<Modules>;

const it = fakeTest(startFakeRazorpay, { environment: LIMITLESS });

/** Serves the pages, for a store. */
async function served(url: string, store?: string) {
  const server = paymentPages(url, store).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as AddressInfo;
  return { page: `http://127.0.0.1:${port}`, [Symbol.dispose]: () => void server.close() };
}

/** The window of Razorpay, in which the payer pays. */
function payingAt(razorpay: FakeRazorpay): OpenCheckout {
  return async ({ key, order_id: orderId }) => {
    expect(key).toBe(razorpay.keyId);
    const returned = razorpay.returnOf(razorpay.bank.attempt(orderId));
    return {
      razorpay_payment_id: returned.razorpayPaymentId,
      razorpay_order_id: orderId,
      razorpay_signature: returned.razorpaySignature,
    };
  };
}

describe('the pages that pay', () => {
  it('send documents of the schema', ({ app }) => {
    const scripts = readdirSync(FOLDER).filter((name) => name.endsWith('.js'));
    const documents = scripts.flatMap((name) =>
      [...read(name).matchAll(/\/\* GraphQL \*\/ `([^`]*)`/g)].map(([, document = '']) => document),
    );
    expect(documents).toHaveLength(6);
    for (const document of documents) expect(validate(app.shop.schema, parse(document))).toEqual([]);
  });

  it('are served with their modules, and nothing else is', async ({ app }) => {
    using server = await served(app.url);
    for (const name of ['razorpay.html', 'razorpay.js', 'stripe.html', 'stripe.js', 'shop.js']) {
      expect(await (await fetch(`${server.page}/${name}`)).text()).toBe(read(name));
    }
    expect(await (await fetch(`${server.page}/serve.ts`)).text()).not.toContain('import');
  });

  it('buy and pay with Razorpay in a store in INR, which is made once', async ({
    app,
    admin,
    fake: razorpay,
  }) => {
    const credentials = { email: admin.email, password: PASSWORD };
    const store = await storeIn('INR', app.url, credentials);
    expect(await storeIn('INR', app.url, credentials)).toBe(store);
    using server = await served(app.url, store);
    const { shopAt } = await load('shop.js');
    const { payWithRazorpay } = await load('razorpay.js');
    const order = await payWithRazorpay(shopAt(server.page), payingAt(razorpay));
    expect(order).toMatchObject({ order: { paymentStatus: 'PAID' }, payment: { status: 'CAPTURED' } });
    expect([...razorpay.books().values()]).toMatchObject([{ currency: 'INR', captured: 49_900 }]);
  });

  it('show an order again after a redirect, and what the server refuses', async ({ app }) => {
    await seedVariant(app);
    using server = await served(app.url);
    const { shopAt } = await load('shop.js');
    const shop = shopAt(server.page);
    const { order, accessToken } = await shop.buy({ provider: 'TEST' });
    expect(await shop.orderOf({ number: order.number, accessToken })).toMatchObject({
      paymentStatus: 'PAID',
    });
    await expect(shop.buy({ provider: 'GIFT_CARD' })).rejects.toThrow();
  });
});
