import jwt from 'jsonwebtoken';
import { describe, expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { startTestApp, TEST_SECRET } from '../../testkit/app.ts';
import { rawSocket } from '../../testkit/clients/raw-socket.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { signedInAs } from '../../testkit/shop/people.ts';

const QUERY = { query: '{ __typename }' };
const WATCH = { query: 'subscription { stockChanged { id } }' };

const it = appTest({
  environment: {
    MAX_SOCKET_OPERATIONS: '3',
    MAX_BODY_BYTES: '20000',
    CORS_ORIGINS: 'https://shop.example',
  },
}).extend('openedSocket', ({ app }) => async (payload?: object) => {
  const socket = await rawSocket(app.url);
  await socket.init(payload);
  return socket;
});

describe('a socket is closed', () => {
  it('with 4400 for what is no message of the protocol', async ({ openedSocket }) => {
    for (const malformed of [
      '{',
      '[]',
      '{"type":"start"}',
      '{"type":"subscribe"}',
      '{"id":"","type":"subscribe"}',
    ]) {
      const socket = await openedSocket();
      socket.send(malformed);
      expect((await socket.closed).code, malformed).toBe(4400);
    }
  });

  it('with 4401 for an operation before connection_init is acknowledged', async ({ app }) => {
    const socket = await rawSocket(app.url);
    socket.send({ id: 'one', type: 'subscribe', payload: QUERY });
    expect(await socket.closed).toEqual({ code: 4401, reason: 'Unauthorized' });
  });

  it('with 4403 for a token that is not valid', async ({ app }) => {
    const socket = await rawSocket(app.url);
    socket.send({ type: 'connection_init', payload: { authorization: 'Bearer nonsense' } });
    expect(await socket.closed).toEqual({ code: 4403, reason: 'Forbidden' });
  });

  it('with 4408 when connection_init does not come in time', async ({ app }) => {
    const hasty = await startTestApp({
      databaseUrl: app.databaseUrl,
      environment: { SOCKET_INIT_TIMEOUT: '1' },
    });
    const socket = await rawSocket(hasty.url);
    expect((await socket.closed).code).toBe(4408);
    await hasty.close();
  });

  it('with 4409 for an id that is in use', async ({ app, openedSocket }) => {
    const manager = await signedInAs(app, UserRole.MANAGER);
    const socket = await openedSocket(manager.headers);
    socket.send({ id: 'one', type: 'subscribe', payload: WATCH });
    socket.send({ id: 'one', type: 'subscribe', payload: WATCH });
    expect((await socket.closed).code).toBe(4409);
  });

  it('with 4429 for a second connection_init', async ({ openedSocket }) => {
    const socket = await openedSocket();
    socket.send({ type: 'connection_init' });
    expect((await socket.closed).code).toBe(4429);
  });

  it('with 1009 for a message that is too large', async ({ openedSocket }) => {
    const socket = await openedSocket();
    socket.send({
      id: 'one',
      type: 'subscribe',
      payload: { query: `{ __typename } #${'x'.repeat(20_000)}` },
    });
    expect((await socket.closed).code).toBe(1009);
  });

  it('with 4400 for an operation with a long id, which each of its answers would carry', async ({
    openedSocket,
  }) => {
    const socket = await openedSocket();
    expect(await socket.ask(QUERY, 'x'.repeat(200))).toMatchObject({ type: 'next' });
    socket.send({ id: 'x'.repeat(201), type: 'subscribe', payload: QUERY });
    expect(await socket.closed).toEqual({ code: 4400, reason: 'The id is too long' });
  });

  it('when the token it was opened with ends', async ({ app, openedSocket }) => {
    const manager = await signedInAs(app, UserRole.MANAGER);
    const claims = jwt.decode(manager.headers.authorization!.split(' ')[1]!) as jwt.JwtPayload;
    const exp = Math.floor(Date.now() / 1000) + 6;
    const socket = await openedSocket({
      authorization: `Bearer ${jwt.sign({ ...claims, exp }, TEST_SECRET)}`,
    });
    socket.send({ id: 'one', type: 'subscribe', payload: WATCH });
    expect(await socket.closed).toEqual({ code: 4403, reason: 'Token expired' });
  });
});

describe('a socket is not opened', () => {
  it('for another subprotocol, the one graphql-ws replaced among them', async ({ app }) => {
    for (const protocol of ['graphql-ws', 'chat']) {
      await expect(rawSocket(app.url, { protocol })).rejects.toThrow('no subprotocol');
    }
  });

  it('without a subprotocol: it is closed with 4406', async ({ app }) => {
    const socket = await rawSocket(app.url, { protocol: '' });
    expect(await socket.closed).toEqual({ code: 4406, reason: 'Subprotocol not acceptable' });
  });

  it('for a page of a foreign origin', async ({ app }) => {
    for (const origin of [
      'https://evil.example',
      'null',
      'http://127.0.0.1:1',
      'https://shop.example.evil.example',
    ]) {
      await expect(rawSocket(app.url, { headers: { origin } }), origin).rejects.toThrow('refused with 403');
    }
  });

  it('except for pages of its own origin and of listed ones', async ({ app }) => {
    for (const origin of [app.url, 'https://shop.example']) {
      const socket = await rawSocket(app.url, { headers: { origin } });
      await socket.init();
      expect(await socket.ask(QUERY)).toMatchObject({
        type: 'next',
        payload: { data: { __typename: 'Query' } },
      });
      socket.end();
    }
  });
});

describe('the operations of a socket', () => {
  it('are so many at once and no more, and an ended one makes room', async ({ app, openedSocket }) => {
    const manager = await signedInAs(app, UserRole.MANAGER);
    const socket = await openedSocket(manager.headers);
    for (const id of ['a', 'b', 'c']) socket.send({ id, type: 'subscribe', payload: WATCH });
    expect(await socket.ask(QUERY, 'd')).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code: 'RATE_LIMITED', retryAfter: 1 } }],
    });
    socket.send({ id: 'a', type: 'complete' });
    expect(await socket.ask(QUERY, 'e')).toMatchObject({ type: 'next' });
    socket.end();
  });

  it('keep little of what a subscription was asked with, since it may be open for long', async ({ app }) => {
    const roomy = await startTestApp({ databaseUrl: app.databaseUrl });
    const manager = await signedInAs(roomy, UserRole.MANAGER);
    const socket = await rawSocket(roomy.url);
    await socket.init(manager.headers);
    const large = 'x'.repeat(32_768);
    for (const more of [
      { variables: { large } },
      { extensions: { large } },
      { query: `${WATCH.query} #${large}` },
    ]) {
      expect(await socket.ask({ ...WATCH, ...more }), Object.keys(more)[0]).toMatchObject({
        type: 'error',
        payload: [{ extensions: { code: 'BAD_REQUEST' } }],
      });
    }
    expect(await socket.ask({ ...QUERY, variables: { large } }, 'query')).toMatchObject({ type: 'next' });
    socket.end();
    await roomy.close();
  });
});
