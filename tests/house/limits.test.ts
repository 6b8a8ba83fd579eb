import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { envExample } from '../testkit/processes/env-example.ts';

// docs/limits.md names figures that are enforced elsewhere: the defaults of settings and constants of the code.

const read = (path: string): string => readFileSync(resolve(import.meta.dirname, '../..', path), 'utf8');
const grouped = (value: number): string => value.toLocaleString('en');

/** The default of a setting. */
function setting(name: string): number {
  const [, text] = new RegExp(`^#? ?${name}=(\\d+)$`, 'm').exec(envExample()) ?? [];
  if (text === undefined) throw new Error(`There is no setting ${name} with a number.`);
  return Number(text);
}

/** The number behind a name in a file, as in `const MAX_ITEMS = 200` or `{ headersMs: 15_000 }`. */
function constant(file: string, name: string): number {
  const [, digits] = new RegExp(`\\b${name}\\b[^=:\\n]*[=:] ([\\d_]+)\\b`).exec(read(`src/${file}`)) ?? [];
  if (digits === undefined) throw new Error(`${file} has no number ${name}.`);
  return Number(digits.replaceAll('_', ''));
}

const of = (file: string, name: string): string => grouped(constant(file, name));
const by = (name: string): string => grouped(setting(name));
const seconds = (milliseconds: number): string => `${milliseconds / 1000} s`;
const kilobytes = (bytes: number): string => `${bytes / 1024} kB`;
const minutes = (value: number): string => `${value / 60} minutes`;

const http = (name: string): string => seconds(constant('platform/http/http-timeouts.ts', name));
const search = (name: string): string => of('platform/db/filtering/text-search.ts', name);
const preparation = (name: string): string => of('platform/graphql/limits/preparation-cost.ts', name);
const password = (name: string): string => of('features/accounts/passwords/passwords.ts', name);
const session = (name: string): string => of('features/accounts/sessions/sessions.service.ts', name);
const socket = (name: string): number => constant('platform/graphql/sockets/strict-socket.ts', name);
const filters = 'platform/db/filtering/filter-size.ts';
const reports = 'platform/observability/error-reports.ts';
const importRun = 'features/imports/import-run.ts';
const lockMinutes = minutes(setting('SIGN_IN_LOCK_SECONDS'));

/** The limit of each row, by how the row begins. */
const LIMITS: Record<string, string> = {
  'body or WebSocket message': `${setting('MAX_BODY_BYTES') / 1024 ** 2} MB`,
  'keys and list elements': by('MAX_BODY_VALUES'),
  'document, also over GET': kilobytes(setting('MAX_QUERY_BYTES')),
  'tokens of a document': by('MAX_QUERY_TOKENS'),
  'depth, fields': ['DEPTH', 'FIELDS', 'ROOT_FIELDS', 'ALIASES', 'DIRECTIVES']
    .map((name) => by(`MAX_QUERY_${name}`))
    .join(', '),
  'repetitions of a field': of('platform/graphql/limits/documents/repeated-fields.ts', 'MAX_REPETITIONS'),
  'variables: size, depth': `${kilobytes(setting('MAX_VARIABLES_BYTES'))}, ${by('MAX_VARIABLES_DEPTH')}`,
  'length of an input list': `${of(filters, 'MAX_CONDITIONS')}, ${of(filters, 'MAX_LIST_LENGTH')}, ${of('platform/graphql/limits/cost/list-lengths.ts', 'MAX_INPUTS')}`,
  'search text': `${search('MAX_SEARCH_LENGTH')} characters, ${search('MAX_SEARCH_WORDS')} words`,
  'rows that a search looks at': `the newest ${search('MAX_SEARCHED_ROWS')}, ${search('MAX_TYPO_SEARCHED_ROWS')}`,
  'rows per page': `${of('platform/db/paging/page-window.ts', 'MAX_PAGE_SIZE')}; 1`,
  '`Accept` header': `${of('platform/http/short-headers.ts', 'MAX_CHARACTERS')} characters`,
  'headers; the whole request': `${http('headersMs')}; ${http('requestMs')}; ${http('bodyIdleMs')}`,
  'an unread answer': `${http('answerIdleMs')}; ${http('keepAliveMs')}`,
  'cost of one operation': `${by('MAX_QUERY_COST')} points`,
  'points per viewer': `${by('API_RATE_LIMIT')} a second, in bursts of up to a minute`,
  'a document that is new': `1 point per ${preparation('CHARACTERS_OF_A_POINT')} characters beyond ${preparation('FREE_CHARACTERS')}, at most ${preparation('MAX_DOCUMENT_COST')}`,
  'variables, in addition': `1 point per ${preparation('VALUES_OF_A_POINT')} values beyond ${preparation('FREE_VALUES')}, and per ${constant('platform/graphql/limits/preparation-cost.ts', 'BYTES_OF_A_POINT') / 1000} kB`,
  'time until `connection_init`': `${by('SOCKET_INIT_TIMEOUT')} s; ${kilobytes(socket('MAX_INIT_CHARACTERS'))}`,
  'open operations per socket': by('MAX_SOCKET_OPERATIONS'),
  'operation id': `${socket('MAX_ID_CHARACTERS')} characters`,
  'request of a subscription': `${of('platform/graphql/limits/request-size.ts', 'MAX_SUBSCRIPTION_CHARACTERS')} characters`,
  'subscriptions per viewer': by('MAX_VIEWER_SUBSCRIPTIONS'),
  'an unanswered close': seconds(constant('platform/graphql/sockets/websocket-closing.ts', 'CLOSE_GRACE_MS')),
  'answers that wait': of('platform/graphql/sockets/socket-outlet.ts', 'MAX_WAITING'),
  'wrong passwords per account': `${by('SIGN_IN_FAILURES_PER_ACCOUNT')}; ${by('SIGN_IN_FAILURES_PER_ADDRESS')} in ${lockMinutes}`,
  'sign-ups per address': `${by('SIGN_UPS_PER_ADDRESS')} an hour`,
  'requested mails': `${of('features/accounts/recovery/mail-request-limits.ts', 'MAILS_PER_MAILBOX')} an hour; ${by('SIGN_IN_FAILURES_PER_ADDRESS')} in ${lockMinutes}`,
  'passwords that wait': `${password('MAX_WAITING_PER_NETWORK')}; ${password('MAX_WAITING')}`,
  'length of a password': `${password('MIN_CHARACTERS')} characters to ${password('MAX_BYTES')} bytes`,
  'lifetime of an access token': `${minutes(setting('JWT_EXPIRES_IN'))}; ${setting('REFRESH_EXPIRES_IN') / 86_400} days`,
  'open sessions': `${session('MAX_CUSTOMER_SESSIONS')}; ${session('MAX_STAFF_SESSIONS')}`,
  'addresses per customer': of('features/customers/address-book/address-book.service.ts', 'MAX_ADDRESSES'),
  'open carts per customer': `1; ${of('features/carts/cart.entity.ts', 'MAX_ITEMS')}`,
  'amount of an order': `10^${Math.log10(constant('values/money.ts', 'MAX_ORDER_AMOUNT'))} minor units`,
  'lines per request of a staff order': `${of('features/orders/placing/order-lines.ts', 'MAX_LINES')}; ${of('values/quantity.ts', 'MAX_QUANTITY')}`,
  'abandoned carts': `${by('CARTS_KEEP_DAYS')} days`,
  'unconfirmed sign-ups': `${constant('features/accounts/mails/link-lifetimes.ts', 'CONFIRMATION_LINK = { seconds') / 86_400} day`,
  'a wait for a connection': `${by('DATABASE_WAIT_SECONDS')} s`,
  'one statement of a request': `${by('DATABASE_STATEMENT_SECONDS')} s; ${by('DATABASE_REPORT_SECONDS')} s`,
  'a wait for a lock': `${by('DATABASE_LOCK_SECONDS')} s, tried twice`,
  'a transaction of a frozen process': `${by('DATABASE_IDLE_SECONDS')} s`,
  'log lines that': `${constant('platform/observability/output.ts', 'MAX_KEPT_BYTES') / 1024 ** 2} MiB`,
  'error reports': `${of(reports, 'MAX_PER_MINUTE')} a minute, ${of(reports, 'MAX_WAITING')} waiting, ${seconds(constant(reports, 'ANSWER_WITHIN_MS'))} each`,
  'jobs that failed for good': `kept ${of('platform/jobs/job-upkeep.ts', 'KEPT_JOB_DAYS')} days`,
  'lines of an imported order': `${of('features/imports/reading/order-file-survey.ts', 'MAX_LINES')}; ${of(importRun, 'MAX_BATCH_LINES')} or ${of(importRun, 'MAX_ORDERS')} orders`,
};

/** Rows that state a rule and no figure of the code. */
const RULES = [
  'an answer with more objects',
  'a request whose operation cannot be resolved',
  'executions of events',
  'connections of one store',
  'connections of reports',
  'a job of a dead process',
  'waiting runs',
];

const rows = read('docs/limits.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| what |'))
  .map((line) => {
    const [what = '', limit = '', settings = ''] = line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim());
    return { what, limit, settings };
  });
const beginsWith = (what: string) => (start: string) => what.startsWith(start);

it('docs/limits.md has the figures that are enforced', () => {
  expect(rows.length).toBeGreaterThan(40);
  const wrong = rows.flatMap(({ what, limit }) => {
    const start = Object.keys(LIMITS).find(beginsWith(what));
    if (start === undefined) return RULES.some(beginsWith(what)) ? [] : `nothing is known of "${what}"`;
    return LIMITS[start] === limit ? [] : `${what}: ${limit}, but ${LIMITS[start]} is enforced`;
  });
  expect(wrong).toEqual([]);
});

it('docs/limits.md has a row for each limit that is known, and names existing settings', () => {
  const starts = [...Object.keys(LIMITS), ...RULES];
  expect(starts.filter((start) => !rows.some(({ what }) => what.startsWith(start)))).toEqual([]);
  const named = rows.flatMap(({ settings }) =>
    [...settings.matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name!),
  );
  const unknown = named.filter((name) => !new RegExp(`^#? ?${name}=`, 'm').test(envExample()));
  expect(unknown).toEqual([]);
});
