import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDemoShop } from '../../src/demo/demo-shop.ts';
import { startTestApp } from '../testkit/app.ts';

/** What the demo tabs are called and what their answers must show; the composition root owns the tabs. */
const SCENE = {
  titles: ['Sign in', 'Browse', 'Cart to checkout', 'Watch orders live', 'Move an order', 'Analytics'],
  signIn: { tab: 'Sign in', answers: '"accessToken"' },
  query: { tab: 'Browse', answers: 'Dotted Notebook' },
  watch: { tab: 'Watch orders live', answers: '"orderEvents"' },
  move: { tab: 'Move an order', answers: '"PROCESSING"' },
  report: { tab: 'Analytics', answers: '"averageOrderValue"' },
};

const CHROMIUM = [
  process.env.CHROMIUM_PATH ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].find((path) => path !== '' && existsSync(path));

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
    expect(policy).not.toMatch(/https:|unsafe-eval|\*/);
    expect(await response.text()).not.toMatch(/(src|href)="(https?:)?\/\//);
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
    await shop.close();
  }
});

describe('the playground in a real browser', () => {
  let browser: Browser;
  let context: BrowserContext;
  /** Everything that must stay empty: addresses outside this server, and complaints of the page. */
  const outside: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    if (!CHROMIUM && !process.env.CI) return;
    browser = await chromium.launch({
      ...(CHROMIUM && { executablePath: CHROMIUM }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    context = await browser.newContext({ viewport: { width: 1440, height: 860 } });
  });

  afterAll(() => browser?.close());

  it.skipIf(!CHROMIUM && !process.env.CI)(
    'signs in, runs a query and watches a moved order live, offline and without a complaint',
    async () => {
      const watcher = await openPlayground();
      expect(await tabTitles(watcher)).toEqual(SCENE.titles);
      await signIn(watcher);
      await run(watcher, SCENE.query);
      await select(watcher, SCENE.watch.tab);
      const accepted = socketAccepted(watcher);
      await execute(watcher);
      await accepted;

      const mover = await openPlayground();
      await signIn(mover);
      await run(mover, SCENE.move);
      await run(mover, SCENE.report);

      await expectAnswer(watcher, SCENE.watch.answers);
      await mover.reload();
      expect(await tabTitles(mover)).toEqual(SCENE.titles);
      await mover.getByText('signed in as').waitFor();
      expect(outside).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );

  it.skipIf(!CHROMIUM && !process.env.CI)(
    'shows the prepared tabs although an older version left its own, and forgets the token on request',
    async () => {
      const page = await openPlayground(() => {
        localStorage.setItem('playground:tabs:older:graphiql:tabState', '{"tabs":[],"activeTabIndex":0}');
      });
      expect(await tabTitles(page)).toEqual(SCENE.titles);
      expect(await page.evaluate(() => Object.keys(localStorage).join())).not.toContain(':older:');
      await signIn(page);
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByText('not signed in').waitFor();
      expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    },
  );

  it.skipIf(!CHROMIUM && !process.env.CI)(
    'renews a token that has run out, and goes on as the same person',
    async () => {
      const page = await openPlayground();
      await signIn(page);
      await page.evaluate(() => {
        const session = JSON.parse(sessionStorage.getItem('playground:session') ?? '{}');
        const expired = { ...session, accessToken: 'run out', expiresAt: Date.now() - 1000 };
        sessionStorage.setItem('playground:session', JSON.stringify(expired));
      });
      await page.reload();
      await page.getByText('signed in as').waitFor();
      await run(page, SCENE.move);
      const kept = await page.evaluate(() => sessionStorage.getItem('playground:session') ?? '');
      expect(kept).not.toContain('run out');
    },
  );

  async function openPlayground(before: () => void = () => undefined): Promise<Page> {
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    const { host } = new URL(app.url);
    const note = (url: string) => {
      if (new URL(url).host !== host) outside.push(url);
    };
    page.on('request', (request) => note(request.url()));
    page.on('websocket', (socket) => note(socket.url()));
    await page.addInitScript(before);
    await page.goto(`${app.url}/graphql`);
    return page;
  }
});

async function tabTitles(page: Page): Promise<string[]> {
  await page.getByRole('tab').first().waitFor();
  return page.getByRole('tab').allInnerTexts();
}

async function signIn(page: Page): Promise<void> {
  await run(page, SCENE.signIn);
  await page.getByText('signed in as').waitFor();
}

async function run(page: Page, step: { tab: string; answers: string }): Promise<void> {
  await select(page, step.tab);
  await execute(page);
  await expectAnswer(page, step.answers);
}

/** Waits for the editor as well: GraphiQL swaps its text a moment after the tab. */
async function select(page: Page, tab: string): Promise<void> {
  await page.getByRole('tab', { name: tab }).click();
  await page.locator(`.graphiql-tab-active:has-text("${tab}")`).waitFor();
  await page.waitForTimeout(200);
}

async function execute(page: Page): Promise<void> {
  await page.locator('.graphiql-execute-button').click();
}

/** Listens from the socket's first frame on: the acknowledgement may arrive before an await returns. */
function socketAccepted(page: Page): Promise<void> {
  return new Promise((resolve) => {
    page.once('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => payload.includes('connection_ack') && resolve());
    });
  });
}

async function expectAnswer(page: Page, text: string): Promise<void> {
  await expect.poll(() => page.locator('.result-window').textContent()).toContain(text);
}
