import { expect } from 'vitest';
import { appTest, it } from '../../testkit/fixtures.ts';

const QUERY = '{ paymentProviders { provider isCapturedByStaff } }';

it('tells everybody which ways to pay checkout takes', async ({ app, manager }) => {
  const offered = await app.anonymous.run(QUERY);
  expect(offered).toEqual({
    paymentProviders: [
      { provider: 'TEST', isCapturedByStaff: true },
      { provider: 'MANUAL', isCapturedByStaff: true },
      { provider: 'GIFT_CARD', isCapturedByStaff: false },
      { provider: 'STORE_CREDIT', isCapturedByStaff: false },
    ],
  });
  expect(await manager.run(QUERY)).toEqual(offered);
});

const itWithoutTests = appTest({ environment: { TEST_PAYMENTS: 'false' } });

itWithoutTests('does not offer the test provider where it is off', async ({ app }) => {
  expect(await app.anonymous.run(QUERY)).toEqual({
    paymentProviders: [
      { provider: 'MANUAL', isCapturedByStaff: true },
      { provider: 'GIFT_CARD', isCapturedByStaff: false },
      { provider: 'STORE_CREDIT', isCapturedByStaff: false },
    ],
  });
});
