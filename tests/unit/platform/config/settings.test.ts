import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../../src/platform/config/config.ts';
import { TEST_SECRET } from '../../../testkit/app.ts';

const SECRET = { JWT_SECRET: TEST_SECRET };

/** The message for the operator. Undefined when nothing is wrong. */
function said(environment: Record<string, string>, fileNames: string[] = []): string | undefined {
  try {
    parseConfig({ ...SECRET, ...environment }, fileNames);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

describe('a wrong value', () => {
  it.each([
    ['PORT', 'abc', 'PORT is a whole number from 0 to 65535, not "abc".'],
    ['PORT', '4000.5', 'PORT is a whole number from 0 to 65535, not "4000.5".'],
    ['WORKERS', '65', 'WORKERS is a whole number from 1 to 64, not "65".'],
    ['SHUTDOWN_WAIT_SECONDS', 'soon', 'SHUTDOWN_WAIT_SECONDS is a number from 0 to 5, not "soon".'],
    ['NODE_ENV', 'prod', 'NODE_ENV is development, test or production, not "prod".'],
    ['GRAPHIQL', 'yes', 'GRAPHIQL is true or false, not "yes".'],
    ['STOREFRONT_URL', 'shop.example', 'STOREFRONT_URL must begin with http:// or https://.'],
    ['REDIS_URL', 'localhost:6379', 'REDIS_URL must look like redis://host:6379 or rediss://host:6379.'],
    ['TRUSTED_PROXIES', 'nginx', 'TRUSTED_PROXIES takes IP addresses and networks such as 10.0.0.0/8.'],
    [
      'DATABASE_URL',
      'mysql://me:hush@db/shop',
      'DATABASE_URL is not the address of a database: write it like postgres://user:password@host:5432/name.',
    ],
  ])('of %s (%s) is answered with what is allowed', (name, value, message) => {
    expect(said({ [name]: value })).toBe(`${message} See .env.example.`);
  });

  it('is one line of a list when there are several, whatever kinds they are of', () => {
    const message = said(
      {
        PORT: 'abc',
        LOG_LEVEL: 'loud',
        ADMIN_EMAIL: 'me@shop.example',
        SMTP_URL: 'mail',
        JWT_SECRET: 'short',
      },
      ['DATABSE_URL'],
    );
    expect(message?.split('\n')).toEqual([
      'These settings are wrong; see .env.example:',
      '  DATABSE_URL in .env is no setting: did you mean DATABASE_URL?',
      '  PORT is a whole number from 0 to 65535, not "abc".',
      '  LOG_LEVEL is silent, error, warn, info, debug or trace, not "loud".',
      '  ADMIN_EMAIL and ADMIN_PASSWORD belong together: set both or neither.',
      '  SMTP_URL must look like smtp://user:password@host:587 or smtps://host:465.',
      expect.stringMatching(/^ {2}JWT_SECRET is too short/),
    ]);
  });

  it('is not repeated where it may be a secret, and a long one is cut', () => {
    const secrets = {
      DATABASE_URL: 'hush-hush',
      REDIS_URL: 'hush-hush',
      SENTRY_DSN: 'hush-hush',
      SMTP_URL: 'hush-hush',
      JWT_SECRET: 'hush-hush',
      JWT_PRIVATE_KEY: 'hush-hush',
    };
    const message = said({ ...secrets, WORKERS: 'x'.repeat(500) }) ?? '';
    for (const name of Object.keys(secrets)) expect(message).toContain(name);
    expect(message).not.toContain('hush');
    expect(message).toContain(`not "${'x'.repeat(40)}…"`);
  });

  it('counts as absent when it is empty or blank', () => {
    expect(said({ PORT: '', WORKERS: ' ', REDIS_URL: '' })).toBeUndefined();
  });
});

describe('a name in .env', () => {
  it.each([
    ['PROT', 'PORT'],
    ['DATABASE_ULR', 'DATABASE_URL'],
    ['JWT_SECERT', 'JWT_SECRET'],
    ['SMTP_URI', 'SMTP_URL'],
    ['REDISURL', 'REDIS_URL'],
    ['log_level', 'LOG_LEVEL'],
    ['GRAPHQL', 'GRAPHIQL'],
  ])('%s is refused, and %s is named', (wrong, right) => {
    expect(said({}, [wrong])).toBe(
      `${wrong} in .env is no setting: did you mean ${right}? See .env.example.`,
    );
  });

  it('that is like no setting is only listed, and those of docker-compose.yml and Node are not', () => {
    const names = [
      'PORT',
      'MY_SHOP',
      'SORT_BY',
      'POSTGRES_PASSWORD',
      'GRAFANA_PASSWORD',
      'NODE_OPTIONS',
      'TZ',
    ];
    expect(parseConfig(SECRET, names).unknownNames).toEqual(['MY_SHOP', 'SORT_BY']);
  });

  it('never comes from the environment, which has names of everybody', () => {
    expect(said({ PROT: '1', DATABASE_ULR: 'x' })).toBeUndefined();
  });
});
