import { z } from 'zod';
import { DATABASE_URL_EXAMPLE, isRedisUrl, parseDatabaseUrl } from './addresses.ts';
import { limitSettings } from './limit-settings.ts';
import { paymentSettingSchemas } from './payment-settings.ts';

/** All settings: their names, bounds, defaults and the comments of `.env.example`. */

const port = z.coerce.number().int().min(0).max(65_535);
const optionalText = z
  .string()
  .trim()
  .transform((text) => (text === '' ? undefined : text))
  .optional();
const addressOr = (said: string, isRight: (text: string) => boolean) =>
  optionalText.refine((text) => text === undefined || isRight(text), said);
const webAddress = z.url({ protocol: /^https?$/, error: 'must begin with http:// or https://' }).optional();
const seconds = (fallback: number) => z.coerce.number().int().min(1).max(3_600).default(fallback);
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

export const settings = {
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('development')
    .describe('production requires secrets and never loads demo data'),
  PORT: port.default(4000).describe('Port of the API; 0 picks a free one'),
  HOST: z.string().default('127.0.0.1').describe('Address to listen on; 0.0.0.0 means every interface'),
  METRICS_PORT: port.default(9100).describe('Port of /metrics (Prometheus); 0 picks a free one'),
  SHUTDOWN_WAIT_SECONDS: z.coerce
    .number()
    .min(0)
    .max(5)
    .optional()
    .describe(
      'Seconds from SIGTERM until the server stops listening. Meanwhile /health/ready answers 503, so load balancers ' +
        'send requests elsewhere. Part of the 10 seconds that a stop may take. Default: 3, or 0 on a terminal',
    ),
  WORKERS: z.coerce
    .number()
    .int()
    .min(1)
    .max(64)
    .default(1)
    .describe('Number of processes on the port, usually one per core'),
  ROLE: z
    .enum(['all', 'web', 'worker'])
    .default('all')
    .describe(
      'web: serves the API and runs no jobs. worker: runs jobs and only serves health and metrics. all: both. ' +
        'At least one instance must run jobs',
    ),
  DATABASE_URL: addressOr(`is not the address of a database: write it like ${DATABASE_URL_EXAMPLE}`, (text) =>
    Boolean(parseDatabaseUrl(text)),
  ).describe(
    'PostgreSQL 15 or newer: postgres://user:password@host:5432/name; add ?sslmode=verify-full for TLS. Empty starts an ' +
      'embedded one in DATA_DIR',
  ),
  DATABASE_POOL_SIZE: z.coerce
    .number()
    .int()
    .min(2)
    .max(100)
    .default(10)
    .describe('Maximum number of database connections for requests, divided among WORKERS'),
  DATABASE_WAIT_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .max(60)
    .default(10)
    .describe('Seconds a request waits for a connection before it fails with UNAVAILABLE'),
  DATABASE_IDLE_SECONDS: seconds(4).describe(
    'Seconds PostgreSQL lets a transaction wait for this process. A frozen instance blocks others this long',
  ),
  DATABASE_LOCK_SECONDS: seconds(8).describe(
    'Seconds a request waits for a lock before it fails with UNAVAILABLE. Should exceed DATABASE_IDLE_SECONDS',
  ),
  DATABASE_STATEMENT_SECONDS: seconds(30).describe(
    'Maximum seconds of one statement of a request, including waits for locks',
  ),
  DATABASE_REPORT_SECONDS: seconds(60).describe('Maximum seconds of one statement of a report'),
  DATA_DIR: z
    .string()
    .default('.data')
    .describe('Folder of the embedded PostgreSQL and of generated secrets'),
  EVENTS_KEEP_DAYS: z.coerce
    .number()
    .int()
    .min(0)
    .max(36_500)
    .default(0)
    .describe('Days until events are deleted, which are the history of orders; 0 keeps them forever'),
  CARTS_KEEP_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .max(3_650)
    .default(30)
    .describe('Days until abandoned carts of visitors are deleted'),
  REDIS_URL: addressOr('must look like redis://host:6379 or rediss://host:6379', isRedisUrl).describe(
    'Redis for rate limits across instances: redis://host:6379. Without it each instance, with all its WORKERS, has its own',
  ),
  JWT_SECRET: optionalText.describe(
    'Secret that signs access tokens with HS256. At least 32 bytes, the same on every instance',
  ),
  JWT_PRIVATE_KEY: optionalText.describe(
    'RSA key (PEM) that signs access tokens with RS256 instead of JWT_SECRET',
  ),
  JWT_PUBLIC_KEYS: optionalText.describe(
    'RSA keys (PEM, one after another) whose tokens are also accepted, such as the previous and the next key',
  ),
  JWT_EXPIRES_IN: z.coerce
    .number()
    .int()
    .min(10)
    .max(86_400)
    .default(900)
    .describe('Lifetime of an access token in seconds'),
  REFRESH_EXPIRES_IN: z.coerce
    .number()
    .int()
    .min(60)
    .max(31_536_000)
    .default(2_592_000)
    .describe('Lifetime in seconds of a session that is not refreshed; 30 days'),
  SIGN_IN_FAILURES_PER_ACCOUNT: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000)
    .default(10)
    .describe('Wrong passwords after which an account is locked for the rest of SIGN_IN_LOCK_SECONDS'),
  SIGN_IN_FAILURES_PER_ADDRESS: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .default(100)
    .describe('Wrong passwords after which a network address is locked out for the same time'),
  SIGN_IN_LOCK_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .max(86_400)
    .default(900)
    .describe('Seconds from the first wrong password until the count is reset'),
  SIGN_UP: z
    .enum(['open', 'verified'])
    .optional()
    .describe(
      'open: an account opens at once. verified: it opens with the link mailed to its address, and register gives the ' +
        'same answer for known and unknown addresses. Default: verified in production with SMTP_URL, otherwise open',
    ),
  SIGN_UPS_PER_ADDRESS: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .default(20)
    .describe('Maximum number of sign-ups per network address and hour'),
  AUTH_COOKIES: flag
    .default(false)
    .describe('Store tokens in HttpOnly cookies for browsers that send the header x-session: cookie'),
  BCRYPT_COST: z.coerce.number().int().min(4).max(15).default(10).describe('Work factor of password hashes'),
  ADMIN_EMAIL: optionalText.describe('E-mail address of the first administrator, created if there is none'),
  ADMIN_PASSWORD: optionalText.describe('Password of the first administrator'),
  SMTP_URL: optionalText.describe(
    'Mail server: smtp://user:password@host:587 (TLS if offered; ?requireTLS=true requires it) or smtps://host:465. ' +
      'Without it mails are only stored; the query mails shows them',
  ),
  MAIL_FROM: optionalText.describe('Sender of mails: shop@example.com or My shop <shop@example.com>'),
  STOREFRONT_URL: webAddress.describe(
    'Base URL of links in mails: its pages /reset-password and /verify-email get ?token=…; {store} in it is replaced by ' +
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
    .describe('Browser origins that may call the API, separated by commas; * allows all'),
  ...limitSettings,
  INTROSPECTION: flag
    .optional()
    .describe('true or false: whether clients may read the schema. Default: on, except in production'),
  GRAPHIQL: flag
    .optional()
    .describe('Serve GraphiQL to browsers that open /graphql. Default: on, except in production'),
  ...paymentSettingSchemas,
  DEMO_DATA: flag
    .optional()
    .describe('Load the sample shop into an empty database. Default: on; never in production'),
  SENTRY_DSN: webAddress.describe(
    'Sentry project that receives error reports: https://key@host/project. Without it nothing is reported',
  ),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug', 'trace'])
    .default('info')
    .describe('silent, error, warn, info, debug or trace'),
};

type SettingsSchema = z.ZodObject<typeof settings>;
export type Settings = z.infer<SettingsSchema>;
