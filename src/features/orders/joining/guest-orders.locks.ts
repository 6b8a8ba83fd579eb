import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, eventMetadata } from '../../../platform/auth/actor.ts';
import { prepared, sql } from '../../../platform/db/sql.ts';
import { encodeId } from '../../../values/ids.ts';
import type { OrderEventType } from '../events/order-event-type.ts';

/** The number of orders that one statement moves. */
const BATCH = 100;

/** A verified account, as the customer it shops as. */
export interface VerifiedAccount {
  readonly storeId: string;
  readonly customerId: string;
  readonly email: string;
}

interface GuestOrder {
  readonly id: string;
  readonly version: number;
  readonly guestId: string;
}

/** An order whose messages staff sent to another address belongs to somebody else by now. */
const LOCK = prepared(`
  select o.id, o.version, o.customer_id as "guestId"
  from customers guest join orders o on o.store_id = guest.store_id and o.customer_id = guest.id
  where guest.store_id = $1 and guest.email = $2 and not guest.is_registered and guest.deleted_at is null
    and (o.email is null or o.email = $2)
  order by o.id limit ${BATCH} for update of o`);

const CHANGE = prepared('select from jsonb_array_elements($1::jsonb) as command, change_order(command)');

/**
 * Moves the orders of the guest with the account's e-mail address to the account's customer, an event each. The guest
 * stays, with what staff wrote about them: the next checkout without a sign-in finds them again. Orders that another
 * transaction moved meanwhile are left out.
 *
 * @returns how many orders were moved
 */
export async function moveGuestOrders(
  em: EntityManager,
  { actor, account }: { actor: Actor; account: VerifiedAccount },
): Promise<number> {
  const { storeId, customerId, email } = account;
  const type: OrderEventType = 'order.joined_account';
  for (let moved = 0; ; ) {
    const orders = await sql<GuestOrder>(em, LOCK, [storeId, email]);
    const commands = orders.map(({ id, version: known, guestId }) => {
      const version = known + 1;
      const data = {
        version,
        fromCustomerId: encodeId('cus', guestId),
        toCustomerId: encodeId('cus', customerId),
      };
      return {
        store_id: storeId,
        order_id: id,
        version: known,
        changes: { customer_id: customerId, version },
        events: [{ type, data }],
        actor: actor.label,
        about: eventMetadata(actor),
      };
    });
    if (commands.length > 0) await sql(em, CHANGE, [JSON.stringify(commands)]);
    moved += commands.length;
    if (commands.length < BATCH) return moved;
  }
}
