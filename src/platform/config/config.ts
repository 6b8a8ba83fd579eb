import { resolve } from 'node:path';
import { isatty } from 'node:tty';
import type { DatabaseTimeouts } from './database-timeouts.ts';
import { checkNames, loadEnvFile } from './env-file.ts';
import { type Limits, limitsOf } from './limit-settings.ts';
import { type MailSettings, mailSettings } from './mail-settings.ts';
import { Mistakes } from './mistakes.ts';
import { type PaymentSettings, paymentSettings } from './provider-settings.ts';
import { checkTogether, readSettings } from './read-settings.ts';
import type { Settings } from './settings.ts';
import { type TokenSettings, tokenSettings } from './token-settings.ts';

const STDIN = 0;
const STDOUT = 1;

export interface Config {
  readonly environment: Settings['NODE_ENV'];
  readonly http: {
    readonly port: number;
    readonly host: string;
    readonly metricsPort: number;
    /** How long the server keeps listening after SIGTERM. */
    readonly shutdownWaitMs: number;
    readonly corsOrigins: readonly string[];
    readonly trustedProxies: readonly string[];
  };
  /** Number of serving processes. 1 means only this process. */
  readonly workers: number;
  /** What this instance does: the API, jobs, or both. */
  readonly role: Settings['ROLE'];
  readonly limits: Limits;
  readonly database: {
    readonly url: string | undefined;
    readonly poolSize: number;
    /** How long a caller waits for a connection or a permit of the semaphore. */
    readonly maxWaitMs: number;
    /** Time-outs in PostgreSQL for requests and for reports. */
    readonly timeouts: { readonly requests: DatabaseTimeouts; readonly reports: DatabaseTimeouts };
    readonly dataDir: string;
  };
  /** Days until the nightly cleanup deletes them; 0 means never. */
  readonly keepDays: { readonly events: number; readonly carts: number };
  readonly redisUrl: string | undefined;
  readonly tokens: TokenSettings;
  readonly signIn: {
    readonly perAccount: number;
    readonly perAddress: number;
    readonly lockSeconds: number;
  };
  /**
   * Whether an account opens only after its mail was confirmed, and the number of sign-ups per network address and
   * hour.
   */
  readonly signUp: { readonly isVerified: boolean; readonly perAddress: number };
  readonly hasAuthCookies: boolean;
  readonly bcryptCost: number;
  readonly admin: { readonly email: string; readonly password: string } | undefined;
  /** Absent without SMTP. Mails are then only stored. */
  readonly mail: MailSettings | undefined;
  readonly storefrontUrl: string | undefined;
  readonly isIntrospectionOn: boolean;
  readonly hasGraphiql: boolean;
  readonly payments: PaymentSettings;
  readonly hasDemoData: boolean;
  /** Where errors are reported. Absent without error tracking. */
  readonly sentryDsn: string | undefined;
  readonly logLevel: Settings['LOG_LEVEL'];
  /**
   * Set if the log goes to a terminal. Its lines are then readable, with or without colors. Otherwise the log is JSON.
   */
  readonly readableLog: { readonly hasColors: boolean } | undefined;
  /** Names in `.env` that are not settings. */
  readonly unknownNames: readonly string[];
}

type Environment = Record<string, string | undefined>;

/**
 * Parses the environment once into a frozen object. A `.env` file in the working folder is read first; variables that
 * are already set take precedence. An empty variable counts as absent.
 *
 * @throws ConfigError naming every variable that is wrong or missing, and every name in `.env` that is misspelled
 */
export function loadConfig(overrides: Environment = {}): Config {
  const fileNames = loadEnvFile();
  return parseConfig({ ...process.env, ...overrides }, fileNames);
}

/** @param fileNames the names in `.env` */
export function parseConfig(environment: Environment, fileNames: readonly string[] = []): Config {
  const mistakes = new Mistakes();
  const unknownNames = checkNames(fileNames, mistakes);
  const values = readSettings(environment, mistakes);
  checkTogether(values, mistakes);
  const mail = mistakes.catch(() => mailSettings(values));
  const payments = paymentSettings(values, mistakes);
  const tokens = tokenSettings(values, mistakes);
  mistakes.throwIfAny();
  const isProduction = values.NODE_ENV === 'production';
  return Object.freeze({
    environment: values.NODE_ENV,
    http: {
      port: values.PORT,
      host: values.HOST,
      metricsPort: values.METRICS_PORT,
      shutdownWaitMs: (values.SHUTDOWN_WAIT_SECONDS ?? usualShutdownWait()) * 1000,
      corsOrigins: values.CORS_ORIGINS,
      trustedProxies: values.TRUSTED_PROXIES,
    },
    workers: values.WORKERS,
    role: values.ROLE,
    limits: limitsOf(values),
    database: {
      url: values.DATABASE_URL,
      poolSize: values.DATABASE_POOL_SIZE,
      maxWaitMs: values.DATABASE_WAIT_SECONDS * 1000,
      timeouts: {
        requests: boundsOf(values, values.DATABASE_STATEMENT_SECONDS),
        reports: boundsOf(values, values.DATABASE_REPORT_SECONDS),
      },
      dataDir: resolve(values.DATA_DIR),
    },
    keepDays: { events: values.EVENTS_KEEP_DAYS, carts: values.CARTS_KEEP_DAYS },
    redisUrl: values.REDIS_URL,
    tokens,
    signIn: {
      perAccount: values.SIGN_IN_FAILURES_PER_ACCOUNT,
      perAddress: values.SIGN_IN_FAILURES_PER_ADDRESS,
      lockSeconds: values.SIGN_IN_LOCK_SECONDS,
    },
    signUp: {
      isVerified: (values.SIGN_UP ?? (isProduction && values.SMTP_URL ? 'verified' : 'open')) === 'verified',
      perAddress: values.SIGN_UPS_PER_ADDRESS,
    },
    hasAuthCookies: values.AUTH_COOKIES,
    bcryptCost: values.BCRYPT_COST,
    admin:
      values.ADMIN_EMAIL && values.ADMIN_PASSWORD
        ? { email: values.ADMIN_EMAIL, password: values.ADMIN_PASSWORD }
        : undefined,
    mail,
    storefrontUrl: values.STOREFRONT_URL,
    isIntrospectionOn: values.INTROSPECTION ?? !isProduction,
    hasGraphiql: values.GRAPHIQL ?? !isProduction,
    payments,
    hasDemoData: !isProduction && (values.DEMO_DATA ?? values.NODE_ENV === 'development'),
    sentryDsn: values.SENTRY_DSN,
    logLevel: values.LOG_LEVEL,
    readableLog: !isProduction && isatty(STDOUT) ? { hasColors: !environment.NO_COLOR } : undefined,
    unknownNames,
  });
}

/** Seconds. On a terminal there is no load balancer, and a person does not want to wait. */
function usualShutdownWait(): number {
  return isatty(STDIN) ? 0 : 3;
}

function boundsOf(values: Settings, statementSeconds: number): DatabaseTimeouts {
  return {
    statementMs: statementSeconds * 1000,
    lockMs: values.DATABASE_LOCK_SECONDS * 1000,
    idleInTransactionMs: values.DATABASE_IDLE_SECONDS * 1000,
  };
}
