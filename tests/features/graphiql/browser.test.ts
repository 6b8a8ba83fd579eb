import { execFileSync } from 'node:child_process';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadDemoShop } from '../../../src/demo/demo-shop.ts';
import { startTestApp, type TestApp } from '../../testkit/app.ts';
import { lacksChromium, PlaygroundBrowser } from '../../testkit/clients/playground-page.ts';

/** The names of the demo tabs and what their answers must contain. The composition root defines the tabs. */
const SCENE = {
  titles: [
    'Sign in',
    'Browse',
    'Fill a cart',
    'Check out',
    'See the order',
    'Watch live',
    'Move an order',
    'Make a promotion',
    'Prices',
    'Gift card',
    'Analytics',
  ],
  query: { tab: 'Browse', answers: 'Dotted Notebook' },
  cart: { tab: 'Fill a cart', answers: '"cartToken"' },
  checkout: { tab: 'Check out', answers: '"CONFIRMED"' },
  order: { tab: 'See the order', answers: '"ORDER_CREATED"' },
  watch: { tab: 'Watch live', answers: '"data": []' },
  move: { tab: 'Move an order', answers: '"PROCESSING"' },
  promotion: { tab: 'Make a promotion', answers: '"isCodeRequired": true' },
  prices: { tab: 'Prices', answers: '"code": "WELCOME10"' },
  report: { tab: 'Analytics', answers: '"averageOrderValue"' },
};

const WIDE = { width: 1440, height: 860 };
const NARROW = { width: 390, height: 844 };

describe.skipIf(lacksChromium)('the playground in a real browser', () => {
  let app: TestApp;
  let chromium: PlaygroundBrowser;

  beforeAll(async () => {
    execFileSync(process.execPath, ['src/platform/graphiql/client/build.ts']);
    app = await startTestApp({
      environment: { NODE_ENV: 'development', DEMO_DATA: 'true' },
      comparesExecutors: false,
      prepare: loadDemoShop,
    });
    chromium = await PlaygroundBrowser.launch(app.url, WIDE);
  });

  afterAll(async () => {
    await chromium?.close();
    await app?.close();
  });

  afterEach(async () => {
    expect(await chromium.closeWindows()).toEqual({ outside: [], complaints: [] });
  });

  it('carries the token of a cart to the checkout, with a new key on each run', async () => {
    const window = await chromium.open();
    expect(await window.titles()).toEqual(SCENE.titles);
    await window.run({ tab: 'Check out', answers: 'Run the tab \\"Fill a cart\\" first.' });
    await window.run({ tab: 'See the order', answers: 'Run the tab \\"Check out\\" first.' });
    for (const step of [SCENE.cart, SCENE.checkout, SCENE.order]) await window.run(step);
    await window.signIn();
    await window.run(SCENE.query);
    for (let order = 0; order < 2; order++) {
      await window.run(SCENE.cart);
      const { cartToken } = JSON.parse(await window.answer()).data.createCart;
      await window.run(SCENE.checkout);
      expect(window.sent.at(-1)?.variables).toMatchObject({ input: { cartToken } });
    }
    const checkouts = window.sent.filter(({ operationName }) => operationName === 'CheckOut');
    const keys = checkouts.map(({ variables }) => variables?.input?.idempotencyKey);
    expect(new Set(keys).size).toBe(3);
    for (const key of keys) expect(key).toMatch(/^[\da-f]{32}$/);
    const { order } = JSON.parse(await window.answer()).data.checkout;
    await window.run(SCENE.move);
    expect(window.sent.at(-1)?.variables).toMatchObject({ input: { orderId: order.id } });
    await window.run({ ...SCENE.order, answers: order.number });
    await window.run(SCENE.report);
  });

  it('carries a promotion and a cart to the prices, which show the discount once the code is entered', async () => {
    const window = await chromium.open();
    await window.signIn();
    await window.run(SCENE.cart);
    await window.run({ tab: 'Prices', answers: 'Run the tab \\"Make a promotion\\" first.' });
    await window.run(SCENE.promotion);
    for (const codes of [['WELCOME10'], null]) {
      await window.run(SCENE.prices);
      const { createDiscountCodes, applyDiscountCode } = JSON.parse(await window.answer()).data;
      expect(createDiscountCodes.codes).toEqual(codes);
      expect(applyDiscountCode.userErrors).toEqual([]);
      expect(applyDiscountCode.cart.discounts).toMatchObject([{ code: 'WELCOME10' }]);
      const { cart } = applyDiscountCode;
      const [subtotal, discounts, shipping, rounding, tax, total] = [
        cart.subtotal,
        cart.discountTotal,
        cart.shippingLine.amount,
        cart.roundingTotal,
        cart.taxTotal,
        cart.total,
      ].map(({ amount }) => Number(amount)) as [number, number, number, number, number, number];
      const added = cart.taxesIncluded ? 0 : tax;
      expect(discounts).toBeGreaterThan(0);
      expect(total).toBeCloseTo(subtotal - discounts + shipping + rounding + added, 2);
    }
  });

  it('shows events live with the newest on top, and goes on behind the last one after a stop', async () => {
    const watcher = await chromium.open();
    await watcher.signIn();
    await watcher.page.evaluate(() => sessionStorage.setItem('playground:values', '{"lastEvent":"gone"}'));
    await watcher.page.reload();
    await watcher.run({ tab: 'Watch live', answers: 'CURSOR' });
    await watcher.execute();
    await watcher.expectAnswer(SCENE.watch.answers);
    const mover = await chromium.open();
    await mover.signIn();
    await mover.run(SCENE.cart);
    await mover.run(SCENE.checkout);
    await watcher.expectAnswer('"CONFIRMED"');
    await watcher.execute();
    await mover.run(SCENE.move);
    await watcher.execute();
    await watcher.expectAnswer('"PROCESSING"');

    const answer = await watcher.answer();
    expect(Object.keys(JSON.parse(answer))).toEqual(['data', 'extensions']);
    const events = JSON.parse(answer).data.map(
      ({ orderEvents }: { orderEvents: { id: string; order: { status: string } } }) => orderEvents,
    );
    expect(events[0].order.status).toBe('PROCESSING');
    expect(events.at(-1).order.status).not.toBe('PROCESSING');
    expect(new Set(events.map(({ id }: { id: string }) => id)).size).toBe(events.length);
    await mover.page.reload();
    expect(await mover.titles()).toEqual(SCENE.titles);
    await mover.page.getByText('signed in as').waitFor();
  });

  it('shows the prepared tabs although an older version left its own, and forgets secrets on request', async () => {
    const window = await chromium.open(() => {
      localStorage.setItem('playground:tabs:older:graphiql:tabState', '{"tabs":[],"activeTabIndex":0}');
    });
    const { page } = window;
    expect(await window.titles()).toEqual(SCENE.titles);
    expect(await page.evaluate(() => Object.keys(localStorage).join())).not.toContain(':older:');
    await window.signIn();
    await window.run(SCENE.cart);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(2);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('not signed in').waitFor();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  it('renews a token that has run out, and goes on as the same person', async () => {
    const window = await chromium.open();
    const { page } = window;
    await window.signIn();
    await page.evaluate(() => {
      const session = JSON.parse(sessionStorage.getItem('playground:session') ?? '{}');
      const expired = { ...session, accessToken: 'run out', expiresAt: Date.now() - 1000 };
      sessionStorage.setItem('playground:session', JSON.stringify(expired));
    });
    await page.reload();
    await page.getByText('signed in as').waitFor();
    await window.run(SCENE.move);
    const kept = await page.evaluate(() => sessionStorage.getItem('playground:session') ?? '');
    expect(kept).not.toContain('run out');
  });

  it('opens with a welcome and sorted documentation, and serves screen readers and keyboards', async () => {
    const window = await chromium.openAnew(WIDE);
    const { page } = window;
    expect(await page.title()).toBe('Ordinal');
    await page.getByText('Welcome to Ordinal').waitFor();
    const types = await page
      .locator('section', { hasText: 'All Schema Types' })
      .getByRole('link')
      .allInnerTexts();
    const names = types.slice(types.indexOf('AddCartItemInput'));
    expect(names.length).toBeGreaterThan(200);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
    await page.getByRole('link', { name: 'Subscription', exact: true }).click();
    const fields = await page.locator('.graphiql-doc-explorer-field-name').allInnerTexts();
    expect(fields.slice(0, 2)).toEqual(['orderCreated', 'orderEvents']);

    await page.getByRole('textbox', { name: 'Query' }).focus();
    await page.keyboard.press('Tab');
    expect(await window.focused()).toContain('Execute query');
    await page.getByRole('tab', { name: 'Sign in' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.locator('.graphiql-tab-active:has-text("Browse")').waitFor();
    await window.signIn();
    expect(await window.barriers()).toEqual([]);
  });

  it('shows one pane at a time on a narrow screen, and runs from each of them', async () => {
    const window = await chromium.openAnew(NARROW);
    const { page } = window;
    const pane = (name: string) => page.getByRole('button', { name, exact: true });
    await page.locator('.graphiql-query-editor .CodeMirror').waitFor();
    expect(await page.locator('.result-window').isVisible()).toBe(false);
    await pane('variables').click();
    expect(await page.locator('.graphiql-query-editor').isVisible()).toBe(false);
    await window.signIn();
    expect(await page.locator('.result-window').isVisible()).toBe(true);
    expect(await page.locator('.graphiql-editors').isVisible()).toBe(false);
    expect(await window.barriers()).toEqual([]);
    await pane('docs').click();
    await page.getByText('Welcome to Ordinal').waitFor();
    await pane('query').click();
    await window.select('Analytics');
    expect(await window.tinyButtons()).toEqual([]);
    expect(await window.width()).toBe(NARROW.width);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('not signed in').waitFor();
  });
});
