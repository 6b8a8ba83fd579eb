import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, systemActor } from '../../platform/auth/actor.ts';
import { sql } from '../../platform/db/sql.ts';
import { appendEvents } from '../../platform/events/event-log.ts';
import { newId } from '../../values/ids.ts';
import { emailInput, nameInput, phoneInput } from './customer-values.ts';
import { customerEvent } from './customers.events.ts';

/**
 * The guest with this e-mail address, made when there is none; two checkouts at once get the same one. A guest who is
 * known keeps their name and telephone number: whoever knows an address must not rename its owner.
 *
 * @returns the customer's raw id
 * @throws UserFault VALIDATION for an e-mail address, name or telephone number that is none
 */
export async function findOrCreateGuest(
  em: EntityManager,
  guest: { storeId: string; email: string; name: string; phone?: string | null | undefined; actor?: Actor },
): Promise<string> {
  const { storeId, actor = systemActor(storeId, 'checkout') } = guest;
  const email = emailInput(guest.email);
  const values = [storeId, email, nameInput(guest.name), phoneInput(guest.phone) ?? null];
  for (;;) {
    const [created] = await sql<{ id: string }>(
      em,
      `insert into customers (id, store_id, email, name, phone) values ($5, $1, $2, $3, $4)
       on conflict (store_id, email) where not is_registered do nothing returning id`,
      [...values, newId()],
    );
    if (created) {
      await appendEvents(em, [
        customerEvent(actor, 'customer.created', { id: created.id, isRegistered: false, version: 1 }),
      ]);
      return created.id;
    }
    // A statement of its own sees what the other transaction committed while this one waited for it.
    const [known] = await sql<{ id: string }>(
      em,
      'select id from customers where store_id = $1 and email = $2 and not is_registered',
      [storeId, email],
    );
    if (known) return known.id;
  }
}
