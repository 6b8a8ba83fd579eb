import { z } from 'zod';
import { limitSettings } from './limit-settings.ts';

/** All settings: their names, bounds, defaults and the comments of `.env.example`. */

const port = z.coerce.number().int().min(0).max(65_535);
const optionalText = z
  .string()
  .trim()
  .transform((text) => (text === '' ? undefined : text))
  .optional();
const seconds = (fallback: number) => z.coerce.number().int().min(1).max(3_600).default(fallback);
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** @internal */
export const settings = {
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('development')
    .describe('production refuses to start without secrets and never loads demo data'),
  PORT: port.default(4000).describe('Port of the API; 0 picks a free one'),
  HOST: z.string().default('127.0.0.1').describe('Address to listen on; 0.0.0.0 for every interface'),
  METRICS_PORT: port.default(9100).describe('Port of /metrics (Prometheus); 0 picks a free one'),
  SHUTDOWN_WAIT_SECONDS: z.coerce
    .number()
    .min(0)
    .max(5)
    .optional()
    .describe(
      'Seconds between SIGTERM and the end of listening, in which /health/ready answers 503 and balancers send ' +
        'requests elsewhere; a part of the 10 that a stop may take. By default 3, and 0 on a terminal',
    ),
  WORKERS: z.coerce
    .number()
    .int()
    .min(1)
    .max(64)
    .default(1)
    .describe('Processes that share the port and the work, as a rule one for each core'),
  ROLE: z
    .enum(['all', 'web', 'worker'])
    .default('all')
    .describe(
      'web serves the API and runs no jobs, worker runs jobs and serves health and metrics alone, all does both; ' +
        'at least one instance must run jobs',
    ),
  DATABASE_URL: optionalText.describe(
    'PostgreSQL 15 or newer, postgres://user:password@host:5432/name; ?sslmode=verify-full asks for TLS; empty starts ' +
      'an embedded one in DATA_DIR',
  ),
  DATABASE_POOL_SIZE: z.coerce
    .number()
    .int()
    .min(2)
    .max(100)
    .default(10)
    .describe('Connections opened for requests at most; WORKERS divide them among themselves'),
  DATABASE_WAIT_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .max(60)
    .default(10)
    .describe('Seconds a request waits for one of them, or for its turn, before it is told UNAVAILABLE'),
  DATABASE_IDLE_SECONDS: seconds(4).describe(
    'Seconds PostgreSQL lets a transaction wait for this process: a frozen instance holds the others up no longer',
  ),
  DATABASE_LOCK_SECONDS: seconds(8).describe(
    'Seconds a request waits for a lock before it is told UNAVAILABLE; more than DATABASE_IDLE_SECONDS',
  ),
  DATABASE_STATEMENT_SECONDS: seconds(30).describe(
    'Seconds one statement of a request may take, its waits for locks included',
  ),
  DATABASE_REPORT_SECONDS: seconds(60).describe('Seconds one statement of a report may take'),
  DATA_DIR: z.string().default('.data').describe('Folder of the embedded PostgreSQL and generated secrets'),
  EVENTS_KEEP_DAYS: z.coerce
    .number()
    .int()
    .min(0)
    .max(36_500)
    .default(0)
    .describe('Days until events are deleted, and with them what orders show of their history; 0 keeps them'),
  CARTS_KEEP_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .max(3_650)
    .default(30)
    .describe('Days until carts are deleted that a visitor left behind'),
  REDIS_URL: optionalText.describe(
    'Redis shared by several instances, redis://host:6379; without it each instance, with all its WORKERS, limits requests on its own',
  ),
  JWT_SECRET: optionalText.describe('Signs access tokens with HS256; at least 32 bytes, the same everywhere'),
  JWT_PRIVATE_KEY: optionalText.describe(
    'PEM of an RSA key; signs access tokens with RS256 instead of JWT_SECRET',
  ),
  JWT_PUBLIC_KEYS: optionalText.describe(
    'PEMs of RSA keys, one after another, whose tokens are taken beside those of JWT_PRIVATE_KEY: of the last one and the next one',
  ),
  JWT_EXPIRES_IN: z.coerce
    .number()
    .int()
    .min(10)
    .max(86_400)
    .default(900)
    .describe('Seconds an access token is valid'),
  REFRESH_EXPIRES_IN: z.coerce
    .number()
    .int()
    .min(60)
    .max(31_536_000)
    .default(2_592_000)
    .describe('Seconds a session lasts without being refreshed; 30 days'),
  SIGN_IN_FAILURES_PER_ACCOUNT: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000)
    .default(10)
    .describe('Wrong passwords of one account before it is locked for the rest of SIGN_IN_LOCK_SECONDS'),
  SIGN_IN_FAILURES_PER_ADDRESS: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .default(100)
    .describe('Wrong passwords from one network address before it is locked out likewise'),
  SIGN_IN_LOCK_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .max(86_400)
    .default(900)
    .describe('Seconds from the first wrong password until all are forgotten'),
  SIGN_UP: z
    .enum(['open', 'verified'])
    .optional()
    .describe(
      'open: an account opens at once. verified: it opens after the mail to its address was answered, and register ' +
        'answers alike for known and unknown addresses. By default verified in production with SMTP_URL, else open',
    ),
  SIGN_UPS_PER_ADDRESS: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .default(20)
    .describe('Accounts that one network address may sign up for within an hour'),
  AUTH_COOKIES: flag
    .default(false)
    .describe('Keep tokens in HttpOnly cookies for browsers that send the header x-session: cookie'),
  BCRYPT_COST: z.coerce.number().int().min(4).max(15).default(10).describe('Work factor of password hashes'),
  ADMIN_EMAIL: optionalText.describe('First administrator, created when there is none'),
  ADMIN_PASSWORD: optionalText.describe('Password of the first administrator'),
  SMTP_URL: optionalText.describe(
    'Where mails are sent, smtp://user:password@host:587 (TLS when offered; ?requireTLS=true insists) or ' +
      'smtps://host:465; without it mails are only kept, to be read with the query mails',
  ),
  MAIL_FROM: optionalText.describe('Sender of mails: shop@example.com or My shop <shop@example.com>'),
  STOREFRONT_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'Where links in mails lead: its pages /reset-password and /verify-email get ?token=…; {store} in it stands for ' +
        'the code of the store. Without it mails show the token itself',
    ),
  CORS_ORIGINS: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((origin) => origin.trim())
        .filter(Boolean),
    )
    .describe('Origins of browsers allowed to call the API, comma separated; * allows every one'),
  ...limitSettings,
  INTROSPECTION: flag.optional().describe('true or false; by default on, except in production'),
  GRAPHIQL: flag
    .optional()
    .describe('Serve GraphiQL to browsers that open /graphql; by default on, except in production'),
  TEST_PAYMENTS: flag
    .optional()
    .describe('Offer the payment provider test, which moves no money; by default on, except in production'),
  DEMO_DATA: flag
    .optional()
    .describe('Load the sample shop when the database is empty; by default on, never in production'),
  SENTRY_DSN: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'Project of Sentry that errors of ours are reported to, https://key@host/project; without it none is',
    ),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug', 'trace'])
    .default('info')
    .describe('silent, error, warn, info, debug or trace'),
};

export const settingsSchema = z.object(settings);
export type Settings = z.infer<typeof settingsSchema>;
