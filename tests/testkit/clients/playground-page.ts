import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page, type ViewportSize } from 'playwright-core';
import { expect } from 'vitest';

const CHROMIUM = [
  process.env.CHROMIUM_PATH ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].find((path) => path !== '' && existsSync(path));

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Without this axe reports a false error: the editor takes the focus and scrolls the text, while axe looks for
 * focusable content inside the text.
 */
const AXE_OPTIONS = { rules: { 'scrollable-region-focusable': { enabled: false } } };

/** Without Chromium the tests of the playground are skipped, but never in CI. */
export const lacksChromium = !CHROMIUM && !process.env.CI;

/** A prepared tab, and a text that its answer must contain. */
export interface PlaygroundStep {
  readonly tab: string;
  readonly answers: string;
}

/** One browser window with the playground. */
export class PlaygroundPage {
  /** Requests to other hosts than the server; must stay empty. */
  readonly outside: string[] = [];
  /** Errors and warnings of the page; must stay empty. */
  readonly complaints: string[] = [];
  /** The bodies of the operations that were sent over HTTP. */
  readonly sent: { operationName?: string; variables?: { input?: Record<string, unknown> } }[] = [];

  private constructor(readonly page: Page) {}

  static async open(
    context: BrowserContext,
    url: string,
    before: () => void = () => undefined,
  ): Promise<PlaygroundPage> {
    const page = await context.newPage();
    const playground = new PlaygroundPage(page);
    const { host } = new URL(url);
    page.on('pageerror', (error) => playground.complaints.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) playground.complaints.push(message.text());
    });
    const note = (address: string) => {
      if (new URL(address).host !== host) playground.outside.push(address);
    };
    page.on('request', (request) => {
      note(request.url());
      if (request.method() === 'POST') playground.sent.push(request.postDataJSON());
    });
    page.on('websocket', (socket) => note(socket.url()));
    await page.addInitScript(before);
    await page.goto(`${url}/graphql`);
    return playground;
  }

  async titles(): Promise<string[]> {
    await this.page.getByRole('tab').first().waitFor();
    return this.page.getByRole('tab').allInnerTexts();
  }

  /** Runs the tab with the demo shop's sign-in. */
  async signIn(): Promise<void> {
    await this.run({ tab: 'Sign in', answers: '"accessToken"' });
    await this.page.getByText('signed in as').waitFor();
  }

  async run(step: PlaygroundStep): Promise<void> {
    await this.select(step.tab);
    await this.execute();
    await this.expectAnswer(step.answers);
  }

  /** Waits for the editor as well: GraphiQL swaps its text a moment after the tab. */
  async select(tab: string): Promise<void> {
    await this.page.getByRole('tab', { name: tab }).click();
    await this.page.locator(`.graphiql-tab-active:has-text("${tab}")`).waitFor();
    await this.page.waitForTimeout(200);
  }

  async execute(): Promise<void> {
    await this.page.locator('.graphiql-execute-button:visible').click();
  }

  async expectAnswer(text: string): Promise<void> {
    await expect.poll(() => this.answer()).toContain(text);
  }

  /** The editor's text, which is longer than what the page shows of it. */
  answer(): Promise<string> {
    return this.page
      .locator('.result-window .CodeMirror')
      .evaluate((editor) =>
        (editor as unknown as { CodeMirror: { getValue(): string } }).CodeMirror.getValue(),
      );
  }

  /** The label of the focused element. */
  focused(): Promise<string | null> {
    return this.page.locator(':focus').getAttribute('aria-label');
  }

  /** The width of the page. It exceeds the window's width if something overflows. */
  width(): Promise<number> {
    return this.page.evaluate<number>('document.documentElement.scrollWidth');
  }

  /** The visible buttons that are too small for touch. WCAG requires 24 pixels. */
  async tinyButtons(): Promise<string[]> {
    const tiny: string[] = [];
    for (const button of await this.page.locator('button:visible').all()) {
      const { width = 0, height = 0 } = (await button.boundingBox()) ?? {};
      if (width < 24 || height < 24) tiny.push(await button.innerText());
    }
    return tiny;
  }

  /** The accessibility violations that axe-core finds. */
  async barriers(): Promise<string[]> {
    await this.page.evaluate(AXE);
    const { violations } = await this.page.evaluate(
      (options) =>
        (globalThis as unknown as { axe: { run(options: unknown): Promise<AxeResults> } }).axe.run(options),
      AXE_OPTIONS,
    );
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  }
}

/** Chromium, with one window after another. */
export class PlaygroundBrowser {
  readonly #windows: PlaygroundPage[] = [];

  private constructor(
    readonly browser: Browser,
    readonly url: string,
    /** The browser profile that all windows share. */
    readonly profile: BrowserContext,
  ) {}

  static async launch(url: string, viewport: ViewportSize): Promise<PlaygroundBrowser> {
    const browser = await chromium.launch({
      ...(CHROMIUM && { executablePath: CHROMIUM }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    return new PlaygroundBrowser(browser, url, await browser.newContext({ viewport }));
  }

  /** Opens a window of the shared profile. It starts with the tab that was open last. */
  open(before?: () => void): Promise<PlaygroundPage> {
    return this.#openIn(this.profile, before);
  }

  /** Opens a window of a new profile. */
  async openAnew(viewport: ViewportSize): Promise<PlaygroundPage> {
    return this.#openIn(await this.browser.newContext({ viewport }));
  }

  /** @returns the requests to other hosts, and the errors and warnings of the pages */
  async closeWindows(): Promise<{ outside: string[]; complaints: string[] }> {
    const windows = this.#windows.splice(0);
    await Promise.all(windows.map(({ page }) => page.close()));
    return {
      outside: windows.flatMap(({ outside }) => outside),
      complaints: windows.flatMap(({ complaints }) => complaints),
    };
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  async #openIn(profile: BrowserContext, before?: () => void): Promise<PlaygroundPage> {
    const window = await PlaygroundPage.open(profile, this.url, before);
    this.#windows.push(window);
    return window;
  }
}
