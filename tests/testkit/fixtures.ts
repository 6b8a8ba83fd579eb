import { expect, test } from 'vitest';
import { UserRole } from '../../src/features/accounts/user.entity.ts';
import { startTestApp, type TestApp, type TestAppOptions } from './app.ts';
import { violations } from './audit.ts';
import { startSmtpSink } from './processes/smtp-sink.ts';
import { signedInAs } from './shop/people.ts';

interface AppTestOptions extends TestAppOptions {
  /** False for tests that break data on purpose, which the audit would report. */
  readonly audited?: boolean;
}

type OnCleanup = (work: () => Promise<void>) => void;

/** Starts a server. The cleanup requires the audit to find nothing, and closes the server. */
async function audited(options: AppTestOptions, onCleanup: OnCleanup): Promise<TestApp> {
  const { audited: isAudited = true, ...settings } = options;
  const app = await startTestApp(settings);
  onCleanup(async () => {
    try {
      if (isAudited) expect(await violations(app)).toEqual([]);
    } finally {
      await app.close();
    }
  });
  return app;
}

const FILE = { scope: 'file' } as const;

/**
 * `it` with a server of these settings as the fixture `app`, and with signed-in staff as further fixtures. All tests of
 * a file share them. A fixture is set up when the first test or hook names it.
 */
export function appTest(options: AppTestOptions = {}) {
  return (
    test
      // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures are needed
      .extend('app', FILE, ({}, { onCleanup }) => audited(options, onCleanup))
      .extend('admin', FILE, ({ app }) => signedInAs(app, UserRole.ADMIN))
      .extend('manager', FILE, ({ app }) => signedInAs(app, UserRole.MANAGER))
      .extend('rep', FILE, ({ app }) => signedInAs(app, UserRole.SALES_REP))
  );
}

/** `it` with a server of the default settings. */
export const it = appTest();

/** The same with an SMTP server as the fixture `sink`, which receives the mail. */
export function mailTest(options: AppTestOptions = {}) {
  return (
    test
      // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures are needed
      .extend('sink', FILE, async ({}, { onCleanup }) => {
        const sink = await startSmtpSink();
        onCleanup(() => sink.close());
        return sink;
      })
      .extend('app', FILE, ({ sink }, { onCleanup }) =>
        audited({ ...options, environment: { ...sink.environment, ...options.environment } }, onCleanup),
      )
      .extend('admin', FILE, ({ app }) => signedInAs(app, UserRole.ADMIN))
  );
}

/** A server that stands for a provider outside, with the settings that lead to it. */
interface Fake {
  readonly environment: Record<string, string>;
  close(): Promise<void>;
}

/** The same with a fake of a provider as the fixture `fake`, to which the server's settings lead. */
export function fakeTest<F extends Fake>(start: () => Promise<F>, options: AppTestOptions = {}) {
  return (
    test
      // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures are needed
      .extend('fake', FILE, async ({}, { onCleanup }) => {
        const fake = await start();
        onCleanup(() => fake.close());
        return fake;
      })
      .extend('app', FILE, ({ fake }, { onCleanup }) =>
        audited({ ...options, environment: { ...fake.environment, ...options.environment } }, onCleanup),
      )
      .extend('admin', FILE, ({ app }) => signedInAs(app, UserRole.ADMIN))
      .extend('manager', FILE, ({ app }) => signedInAs(app, UserRole.MANAGER))
  );
}

/** `it` with a separate server for each test. */
export const itWithOwnApp = test
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures are needed
  .extend('app', ({}, { onCleanup }) => audited({}, onCleanup))
  .extend('manager', ({ app }) => signedInAs(app, UserRole.MANAGER));
