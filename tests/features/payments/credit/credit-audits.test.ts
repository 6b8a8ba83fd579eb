import { expect } from 'vitest';
import { violations } from '../../../testkit/audit.ts';
import { appTest } from '../../../testkit/fixtures.ts';
import { buyWith, byCard, newCard } from './credit-fixture.ts';

const it = appTest({ audited: false });

it('finds balances, holds, payments and refunds that do not agree with the ledger', async ({
  app,
  manager,
}) => {
  const { code } = await newCard(manager, '50.00');
  await buyWith(app, [byCard(code)]);
  await buyWith(app, [byCard(code, '4.00'), { provider: 'MANUAL' }]);
  expect(await violations(app)).toEqual([]);
  const { pool } = app.shop.core;
  const broken = async (statement: string): Promise<string> => {
    const client = await pool.connect();
    try {
      await client.query(statement);
      return JSON.stringify(await violations(app));
    } finally {
      client.release();
    }
  };
  expect(await broken('update credit_accounts set balance = balance + 1')).toContain("An account's balance");
  await pool.query('update credit_accounts set balance = balance - 1');
  expect(await broken('update credit_accounts set held = held + 1')).toContain('holds what its authorized');
  await pool.query('update credit_accounts set held = held - 1');
  const amount = "update payments set captured_amount = captured_amount + $ where status = 'CAPTURED'";
  expect(await broken(amount.replace('$', '-1'))).toContain('has the entries of what was held');
  await pool.query(amount.replace('$', '1'));
  await pool.query('alter table credit_entries disable trigger credit_entries_append_only');
  expect(await broken("update credit_entries set kind = 'REFUNDED' where kind = 'ISSUED'")).toContain(
    'A refund that went to a card',
  );
});
