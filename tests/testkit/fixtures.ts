import { expect, test } from 'vitest';
import { UserRole } from '../../src/features/accounts/user.entity.ts';
import { startTestApp, type TestApp, type TestAppOptions } from './app.ts';
import { violations } from './audit.ts';
import { startSmtpSink } from './processes/smtp-sink.ts';
import { signedInAs } from './shop/people.ts';

interface AppTestOptions extends TestAppOptions {
  /** False for tests that write rows by hand or break data on purpose, which the audit would find. */
  readonly audited?: boolean;
}

type OnCleanup = (work: () => Promise<void>) => void;

/** Starts a server. At the cleanup the audit must find nothing, and the server closes. */
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
 * `it` with a server of these settings as the fixture `app`, and with staff signed in to it. The tests of a file share
 * them. A fixture is set up when the first test or hook names it.
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

/** The same with the settings of the tests. */
export const it = appTest();

/** The same with an SMTP server as the fixture `sink`, which gets the mail. */
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

/** `it` with a server for each test alone. */
export const itWithOwnApp = test
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures are needed
  .extend('app', ({}, { onCleanup }) => audited({}, onCleanup))
  .extend('manager', ({ app }) => signedInAs(app, UserRole.MANAGER));
