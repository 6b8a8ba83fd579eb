import { expect } from 'vitest';
import { it } from '../../testkit/fixtures.ts';
import { registerCustomer } from '../../testkit/shop/customers.ts';
import { holding, isSignedIn, openSession, refresh } from '../../testkit/shop/sessions.ts';

it('lets a customer have a hundred sessions: one more ends the one that was used longest ago', async ({
  app,
}) => {
  const { email } = await registerCustomer(app);
  const { reader } = app.shop.core;
  const oldest = await openSession(app, email);
  const second = await openSession(app, email);
  await reader.query(
    `insert into user_sessions (id, store_id, user_id, expires_at, address)
     select make_id(), u.store_id, u.id, now() + interval '1 day', '' from users u, generate_series(1, 97)
     where u.email = $1`,
    [email],
  );
  // Use the first session again, so that the registration's session is the least recently used, then the second one.
  await refresh(app.anonymous, oldest.refreshToken);
  await openSession(app, email);
  await openSession(app, email);
  const [open] = await reader.query(
    'select count(*) from user_sessions s join users u on u.id = s.user_id where u.email = $1 and ended_at is null',
    [email],
  );
  expect(open).toEqual({ count: 100 });
  const ended = await reader.query(
    'select end_reason as reason from user_sessions where ended_at is not null order by ended_at',
  );
  expect(ended).toEqual([{ reason: 'TOO_MANY' }, { reason: 'TOO_MANY' }]);
  expect(await isSignedIn(holding(oldest, app))).toBe(true);
  expect(await isSignedIn(holding(second, app))).toBe(false);
  const events = await reader.query("select from events where type = 'session.ended'");
  expect(events).toHaveLength(2);
});
