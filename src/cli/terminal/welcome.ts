import { DEMO_PASSWORD, demoSignIns } from '../../demo/demo-shop.ts';
import type { Config } from '../../platform/config/config.ts';

/** The facts of a shop in the message. */
export interface ShopFacts {
  readonly isDemo: boolean;
  readonly hasAdmin: boolean;
  readonly isSendingMail: boolean;
  readonly hasGraphiql: boolean;
}

/** The URLs of a start. */
interface Addresses {
  readonly url: string;
  readonly metricsUrl: string | undefined;
  readonly database: string;
  readonly role: Config['role'];
}

const MAIL_IS_KEPT = 'not sent without SMTP_URL; administrators read it with the query "mails"';

const FIRST_STEP = [
  '',
  'First thing to try: open the address above in a browser and run the tab "Sign in";',
  'every tab after it then works, with that sign-in.',
];

/** The message of a start: its URLs, the sign-ins and the first thing to try. It contains no secret of a real shop. */
export function welcome(start: ShopFacts & Addresses): string {
  if (start.role === 'worker') return welcomeWorker(start);
  const lines = [
    '',
    'Ordinal is ready.',
    '',
    `  ${(start.hasGraphiql ? 'GraphQL API, and GraphiQL in a browser' : 'GraphQL API').padEnd(41)}${start.url}/graphql`,
    `  Metrics for Prometheus                   ${start.metricsUrl}`,
    `  Database                                 ${start.database}`,
    `  Mail                                     ${start.isSendingMail ? 'sent over SMTP' : MAIL_IS_KEPT}`,
    '',
    ...(start.isDemo ? demoLines(start.hasGraphiql) : signInLines(start.hasAdmin)),
    '',
    'Ctrl-C stops it.',
    '',
  ];
  return lines.join('\n');
}

function welcomeWorker({ url, metricsUrl, database }: Addresses): string {
  const lines = [
    '',
    'Ordinal runs jobs here, and serves no API (ROLE=worker).',
    '',
    `  Health                                   ${url}/health/ready`,
    `  Metrics for Prometheus                   ${metricsUrl}`,
    `  Database                                 ${database}`,
    '',
    'Ctrl-C stops it.',
    '',
  ];
  return lines.join('\n');
}

function demoLines(hasGraphiql: boolean): string[] {
  return [
    `Demo sign-ins, all with the password ${DEMO_PASSWORD}:`,
    ...demoSignIns.map(({ email, role, may }) => `  ${email.padEnd(26)} ${role.padEnd(10)} ${may}`),
    ...(hasGraphiql ? FIRST_STEP : []),
  ];
}

function signInLines(hasAdmin: boolean): string[] {
  return [
    hasAdmin
      ? 'Sign in with the mutation "login" and an account of this shop.'
      : 'Nobody can sign in as staff yet: set ADMIN_EMAIL and ADMIN_PASSWORD and start again.',
  ];
}
