import { execFileSync } from 'node:child_process';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadDemoShop } from '../../src/demo/demo-shop.ts';
import { startTestApp } from '../testkit/app.ts';
import { lacksChromium, PlaygroundBrowser } from '../testkit/clients/playground-page.ts';

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

const HTML = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

let app: Awaited<ReturnType<typeof startTestApp>>;

beforeAll(async () => {
  execFileSync(process.execPath, ['src/platform/graphiql/client/build.ts']);
  app = await startTestApp({
    environment: { NODE_ENV: 'development', DEMO_DATA: 'true' },
    comparesExecutors: false,
    prepare: loadDemoShop,
  });
});

afterAll(() => app?.close());

describe('the playground at the endpoint', () => {
  it('goes to a browser that asks for HTML, with a policy that needs nothing from outside', async () => {
    const response = await fetch(`${app.url}/graphql`, { headers: HTML });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('vary')).toContain('accept');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/https:|unsafe-eval|\*/);
    const page = await response.text();
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(page).not.toMatch(/<script(?![^>]*(src=|type="application\/json"))|\son\w+=/);
    expect(page).toContain('<title>Ordinal</title>');
  });

  it('is where a browser is led that opens the bare address; everybody else is told in a line', async () => {
    const led = await fetch(`${app.url}/`, { headers: HTML, redirect: 'manual' });
    expect([led.status, led.headers.get('location'), led.headers.get('vary')]).toEqual([
      302,
      '/graphql',
      'accept',
    ]);
    const told = await fetch(`${app.url}/`);
    expect([told.status, told.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(await told.text()).toBe('Ordinal. The GraphQL API is at /graphql, and health at /health/ready.\n');
  });

  it('does not stand in the way of a query over GET or POST', async () => {
    const query = 'query Ping { __typename }';
    const headers = { accept: 'application/json', 'content-type': 'application/json' };
    const answers = await Promise.all([
      fetch(`${app.url}/graphql?query=${encodeURIComponent(query)}`, { headers }),
      fetch(`${app.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) }),
    ]);
    for (const answer of answers)
      expect(await answer.json()).toMatchObject({ data: { __typename: 'Query' } });
  });

  it('lets browsers keep its files for good, since their names carry a hash', async () => {
    const page = await (await fetch(`${app.url}/graphql`, { headers: HTML })).text();
    const script = /src="(\/graphiql\/assets\/[\w-]+\.js)"/.exec(page)?.[1];
    const response = await fetch(`${app.url}${script}`, { headers: { 'accept-encoding': 'br' } });
    await response.arrayBuffer();
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(response.headers.get('content-encoding')).toBe('br');
  });
});

it('is off in production unless it is asked for, and a browser is answered like any client', async () => {
  for (const [GRAPHIQL, status, type] of [
    ['', 400, 'application/json'],
    ['true', 200, 'text/html'],
  ] as const) {
    const shop = await startTestApp({
      databaseUrl: app.databaseUrl,
      environment: { NODE_ENV: 'production', GRAPHIQL },
    });
    const response = await fetch(`${shop.url}/graphql`, { headers: HTML });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain(type);
    const bare = await fetch(`${shop.url}/`, { headers: HTML, redirect: 'manual' });
    expect(bare.status).toBe(GRAPHIQL ? 302 : 200);
    await shop.close();
  }
});

describe.skipIf(lacksChromium)('the playground in a real browser', () => {
  let chromium: PlaygroundBrowser;

  beforeAll(async () => {
    chromium = await PlaygroundBrowser.launch(app.url, WIDE);
  });

  afterAll(() => chromium?.close());

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
