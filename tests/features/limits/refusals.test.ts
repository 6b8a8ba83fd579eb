import { beforeEach, describe, expect, vi } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { OverloadedError } from '../../../src/platform/db/sharing/semaphore.ts';
import { rawSocket } from '../../testkit/clients/raw-socket.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { type LogLine, recordedLog } from '../../testkit/processes/recorded-log.ts';
import { signedInAs } from '../../testkit/shop/people.ts';
import { openSession } from '../../testkit/shop/sessions.ts';

const ID = expect.stringMatching(/^[0-9a-f-]{36}$/);
const QUERY = 'query Peculiar { viewer { id } }';
let lines: LogLine[];
/** The token of a session that was ended. */
let ended: string;
beforeEach(() => {
  lines.length = 0;
});

const it = appTest({ environment: { MAX_QUERY_BYTES: '1000', MAX_SOCKET_OPERATIONS: '1' } }).extend(
  'ask',
  { scope: 'file' },
  ({ app }) =>
    async (headers: Record<string, string>, query = QUERY): Promise<Response> =>
      fetch(`${app.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables: { words: 'confidential' } }),
      }),
);

it.beforeAll(async ({ app, ask }) => {
  const { email } = await signedInAs(app, UserRole.MANAGER);
  ended = (await openSession(app, email)).accessToken;
  await ask({ authorization: `Bearer ${ended}` }, 'mutation { logoutEverywhere { userErrors { code } } }');
  lines = recordedLog(app);
});

/** @returns the only log line about the answer */
async function refusalOf(response: Response): Promise<object> {
  const requestId = response.headers.get('x-request-id');
  expect(requestId).toEqual(ID);
  await expect.poll(() => lines).toHaveLength(1);
  const { requestId: logged, ...rest } = lines[0]!;
  expect(logged).toBe(requestId);
  return rest;
}

describe('a request that is refused before it is known who asks has one line in the log, under its request id', () => {
  it.for([
    ['a token that is none', 401, () => ({ authorization: 'Bearer peculiar-token' }), 'UNAUTHENTICATED'],
    ['a token of an ended session', 401, () => ({ authorization: `Bearer ${ended}` }), 'UNAUTHENTICATED'],
    ['a store that does not exist', 400, () => ({ 'x-store': 'peculiar-store' }), 'BAD_USER_INPUT'],
  ] as const)('for %s', async ([_, status, headers, code], { ask }) => {
    const response = await ask({ ...headers() });
    expect(response.status).toBe(status);
    expect(await refusalOf(response)).toEqual({ transport: 'http', code });
  });

  it('for a document that is too long', async ({ ask }) => {
    const response = await ask({}, `${QUERY} # ${'x'.repeat(1_000)}`);
    expect(response.status).toBe(413);
    expect(await refusalOf(response)).toEqual({ transport: 'http', code: 'BAD_REQUEST' });
  });

  it('for a document that is too long in the address of a GET', async ({ app }) => {
    const search = new URLSearchParams({ query: `${QUERY} # ${'x'.repeat(1_000)}` });
    const response = await fetch(`${app.url}/graphql?${search}`);
    expect(response.status).toBe(413);
    expect(await refusalOf(response)).toEqual({ transport: 'http', code: 'BAD_REQUEST' });
  });

  it.for([
    ['goes wrong inside', new Error('relation "secrets" does not exist'), 'INTERNAL'],
    ['finds no connection in time', new OverloadedError(), 'UNAVAILABLE'],
  ] as const)('for one that %s', async ([_, error, code], { app, ask }) => {
    const findStore = vi.spyOn(app.shop.core.reader, 'query').mockRejectedValue(error);
    const response = await ask({ 'x-store': 'unknown-as-yet' });
    findStore.mockRestore();
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
    await expect
      .poll(() => lines)
      .toContainEqual({ requestId: response.headers.get('x-request-id'), transport: 'http', code });
  });
});

describe('a socket that is refused has one line in the log', () => {
  it.for([
    ['a token that is none', () => ({ authorization: 'Bearer peculiar-token' }), 'UNAUTHENTICATED'],
    ['a token of an ended session', () => ({ authorization: `Bearer ${ended}` }), 'UNAUTHENTICATED'],
    ['a store that does not exist', () => ({ 'x-store': 'peculiar-store' }), 'BAD_USER_INPUT'],
  ] as const)('for %s', async ([_, payload, code], { app }) => {
    const socket = await rawSocket(app.url);
    socket.send({ type: 'connection_init', payload: payload() });
    expect((await socket.closed).code).toBe(4403);
    expect(lines).toEqual([{ requestId: ID, transport: 'websocket', code }]);
  });

  it('for a page of somebody else', async ({ app }) => {
    const headers = { origin: 'https://peculiar.example' };
    await expect(rawSocket(app.url, { headers })).rejects.toThrow('refused with 403');
    expect(lines).toEqual([{ requestId: ID, transport: 'websocket', code: 'FORBIDDEN' }]);
  });
});

it('an operation too many on a socket has one line in the log', async ({ app }) => {
  const { headers } = await signedInAs(app, UserRole.MANAGER);
  const socket = await rawSocket(app.url);
  await socket.init(headers);
  lines.length = 0;
  const watch = { query: 'subscription { stockChanged { id } }' };
  socket.send({ id: 'open', type: 'subscribe', payload: watch });
  expect(await socket.ask({ query: QUERY }, 'another')).toMatchObject({ type: 'error' });
  expect(lines).toEqual([{ requestId: ID, transport: 'websocket', code: 'RATE_LIMITED' }]);
  socket.end();
});
