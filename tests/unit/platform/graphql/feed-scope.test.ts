import { describe, expect, it } from 'vitest';
import { abilityFor } from '../../../../src/features/accounts/policy.ts';
import type { Viewer } from '../../../../src/platform/auth/viewer.ts';
import { LOG_START } from '../../../../src/platform/events/event-cursor.ts';
import type { RequestContext, StoreScope } from '../../../../src/platform/graphql/context.ts';
import { FeedScope } from '../../../../src/platform/graphql/feeds/feed-scope.ts';

const STORE: StoreScope = {
  id: 'store-1',
  code: 'one',
  name: 'One',
  currency: 'EUR',
  otherCurrencies: [],
  timeZone: 'UTC',
  isDefault: false,
};
const SOMEBODY: Viewer = {
  userId: 'user-1',
  storeId: STORE.id,
  sessionId: 'session-1',
  role: 'MANAGER',
  name: 'Ada',
  tokenExpiresAt: new Date(0),
};
const SOMEBODY_ELSE = { ...SOMEBODY, userId: 'user-2', sessionId: 'session-2', name: 'Grace' };

function scopeOf(viewer: Viewer | undefined, store = STORE): FeedScope {
  const events = { end: LOG_START };
  return new FeedScope({ store, viewer, events, ability: abilityFor(viewer, store) } as RequestContext);
}

describe('the scope of an answer', () => {
  it('is the same for two people of one store whom the policy treats alike', () => {
    expect(scopeOf(SOMEBODY).key).toBe(scopeOf(SOMEBODY_ELSE).key);
  });

  it('is another for every difference the policy or a resolver could make', () => {
    const customer = (customerId: string): Viewer => ({ ...SOMEBODY, role: 'CUSTOMER', customerId });
    const scopes = [
      scopeOf(undefined),
      scopeOf(SOMEBODY),
      scopeOf(SOMEBODY, { ...STORE, id: 'store-2' }),
      scopeOf({ ...SOMEBODY, role: 'ADMIN' }),
      scopeOf({ ...SOMEBODY, role: 'ADMIN' }, { ...STORE, isDefault: true }),
      scopeOf({ ...SOMEBODY, role: 'SALES_REP' }),
      scopeOf({ ...SOMEBODY_ELSE, role: 'SALES_REP' }),
      scopeOf(customer('customer-1')),
      scopeOf(customer('customer-2')),
    ];
    expect(new Set(scopes.map(({ key }) => key)).size).toBe(scopes.length);
  });

  it('knows what its viewers have in common and refuses to tell one from the other', () => {
    const scope = scopeOf({ ...SOMEBODY, role: 'CUSTOMER', customerId: 'customer-1' });
    const { viewer, ability } = scope.context(scope.freshLoaders());
    expect(viewer).toMatchObject({ storeId: STORE.id, role: 'CUSTOMER', customerId: 'customer-1' });
    expect(ability.can('subscribe', 'OrderEvent')).toBe(true);
    for (const property of ['userId', 'sessionId', 'name', 'tokenExpiresAt'] as const) {
      expect(() => viewer?.[property]).toThrow(`must not depend on the viewer's ${property}`);
    }
    expect(scopeOf(undefined).context(scope.freshLoaders()).viewer).toBeUndefined();
  });
});
