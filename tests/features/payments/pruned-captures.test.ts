import { expect } from 'vitest';
import { violations } from '../../testkit/audit.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { seedVariant } from '../../testkit/shop/carts.ts';
import { buy } from '../../testkit/shop/checkout-order.ts';

const it = appTest({ audited: false })
  /** Deletes events as the retention does, which remembers the last one. */
  .extend('prune', ({ app }) => async (condition: string) => {
    const client = await app.shop.core.pool.connect();
    await client.query(`begin; select set_config('ordinal.events_retention', 'on', true)`);
    await client.query(`
      with pruned as (delete from events where ${condition} returning store_id, xid, seq, id)
      insert into event_retention (store_id, xid, seq, event_id)
      select distinct on (store_id) store_id, xid, seq, id from pruned order by store_id, xid desc, seq desc
      on conflict (store_id) do update set xid = excluded.xid, seq = excluded.seq, event_id = excluded.event_id`);
    await client.query('commit');
    client.release();
  });

it('misses no event of a capture that was pruned, and each one that should still be there', async ({
  app,
  prune,
}) => {
  // The jobs that index orders have not read the events yet, as they would have within days.
  const audits = app.shop.audits.filter(({ name }) => !name.startsWith('The search'));
  const { variantId } = await seedVariant(app, { stock: 10 });
  await buy(app, [{ variantId, quantity: 1 }]);
  await prune('true');
  expect(await violations(app, audits)).toEqual([]);
  await buy(app, [{ variantId, quantity: 1 }]);
  expect(await violations(app, audits)).toEqual([]);
  await prune(`type = 'payment.captured'`);
  expect(JSON.stringify(await violations(app, audits))).toContain('Every capture has its event');
});
