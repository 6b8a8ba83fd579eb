import { MovementReason } from '../../../src/features/inventory/movement-reason.ts';
import {
  ensureMainLocation,
  lockLevels,
  moveStock,
} from '../../../src/features/inventory/stock/stock-level.locks.ts';
import { systemActor } from '../../../src/platform/auth/actor.ts';
import { encodeId } from '../../../src/values/ids.ts';
import type { TestApp } from '../app.ts';
import { rawId } from './ids.ts';
import { DEFAULT_STORE } from './people.ts';

/** Adds stock, at the main location by default. Returns the location's API id. */
export async function stockUp(
  app: TestApp,
  goods: { variantId: string; quantity: number; storeId?: string; locationId?: string },
): Promise<string> {
  const { quantity, storeId = DEFAULT_STORE } = goods;
  const variantId = rawId(goods.variantId);
  return app.shop.core.transactions.run(async (em) => {
    const locationId = rawId(goods.locationId ?? (await ensureMainLocation(em, storeId)));
    const [level] = await lockLevels(em, storeId, [{ variantId, locationId }]);
    if (!level) throw new Error(`The store has no variant ${variantId} or no location ${locationId}.`);
    const moves = [{ level, delta: quantity, reason: MovementReason.RECEIVED }];
    await moveStock(em, { actor: systemActor(storeId, 'stock-up'), moves });
    return encodeId('loc', locationId);
  });
}

interface Level {
  readonly id: string;
  readonly locationId: string;
  readonly onHand: number;
  readonly reserved: number;
  readonly version: number;
}

/** The stored stock levels of a variant, by the priority of their locations, with API ids. */
export async function levelsOf(app: TestApp, variantId: string): Promise<Level[]> {
  const rows = await app.shop.core.reader.query<Level>(
    `select l.id, l.location_id as "locationId", l.on_hand as "onHand", l.reserved, l.version
     from stock_levels l join locations o on o.id = l.location_id
     where l.variant_id = $1 order by o.priority, l.location_id`,
    [rawId(variantId)],
  );
  return rows.map(({ id, locationId, ...level }) => ({
    id: encodeId('lvl', id),
    locationId: encodeId('loc', locationId),
    ...level,
  }));
}

/** The data of a variant's stock events, in the order of delivery. */
export async function stockEventsOf(app: TestApp, variantId: string): Promise<Record<string, unknown>[]> {
  const rows = await app.shop.core.reader.query<{ data: Record<string, unknown> }>(
    "select data from events where type = 'stock.changed' and subject_id = $1 order by xid, seq",
    [rawId(variantId)],
  );
  return rows.map(({ data }) => data);
}

/** Creates another location directly in the database. Returns its API id. */
export async function seedLocation(
  app: TestApp,
  location: { code: string; priority: number; storeId?: string; isActive?: boolean },
): Promise<string> {
  const { code, priority, storeId = DEFAULT_STORE, isActive = true } = location;
  const [row] = await app.shop.core.reader.query<{ id: string }>(
    `insert into locations (id, store_id, code, name, priority, is_active) values (make_id(), $1, $2, $2, $3, $4)
     returning id`,
    [storeId, code, priority, isActive],
  );
  return encodeId('loc', row!.id);
}

/** Creates an order row without items, which is enough for a reservation. Returns its API id. */
export async function seedBareOrder(app: TestApp): Promise<string> {
  const [row] = await app.shop.core.reader.query<{ id: string }>(
    `with buyer as (
       insert into customers (id, store_id, name) values (make_id(), $1, 'A buyer') returning id
     )
     insert into orders (id, store_id, number, customer_id, currency, status, source)
     select make_id(), $1, 'BARE-' || make_id(), buyer.id, 'EUR', 'PENDING', 'STAFF' from buyer
     returning id`,
    [DEFAULT_STORE],
  );
  return encodeId('ord', row!.id);
}
