import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, systemActor } from '../../platform/auth/actor.ts';
import { type Part, together } from '../../platform/db/sql.ts';
import { eventsPart } from '../../platform/events/event-log.ts';
import { emailAt, nameAt, phoneAt } from '../../platform/graphql/input-values.ts';
import { newId } from '../../values/ids.ts';
import { customerEvent } from './customers.events.ts';

export interface Guest {
  readonly storeId: string;
  readonly email: string;
  readonly name: string;
  readonly phone?: string | null | undefined;
  readonly actor?: Actor;
}

const KNOWN = 'select id from customers where store_id = $1 and email = $2 and not is_registered';

const MADE = `
  insert into customers (id, store_id, email, name, phone)
  select $5::uuid, $1::uuid, $2::text, $3::text, $4::text where not exists (select from known_guest)
  on conflict (store_id, email) where not is_registered do nothing
  returning id`;

/**
 * Parts that end in one called `guest` with the `id` of the guest with this e-mail address, who is made when there is
 * none. It has no row when another transaction made them at the same moment: a next statement will see them.
 *
 * @throws UserFault VALIDATION for an e-mail address, name or telephone number that is none
 */
export function guestParts({ storeId, actor = systemActor(storeId, 'checkout'), ...guest }: Guest): Part[] {
  const email = emailAt('email', guest.email);
  const values = [storeId, email, nameAt('name', guest.name), phoneAt('phone', guest.phone) ?? null, newId()];
  const created = { id: values[4]!, isRegistered: false, version: 1 };
  return [
    { as: 'known_guest', text: KNOWN, values: [storeId, email] },
    { as: 'made_guest', text: MADE, values },
    eventsPart([customerEvent(actor, 'customer.created', created)], { if: 'made_guest' }),
    { as: 'guest', text: 'select id from known_guest union all select id from made_guest', values: [] },
  ];
}

/**
 * The guest with this e-mail address, made when there is none; two checkouts at once get the same one. A guest who is
 * known keeps their name and telephone number: whoever knows an address must not rename its owner.
 *
 * @returns the customer's raw id
 * @throws UserFault VALIDATION for an e-mail address, name or telephone number that is none
 */
export async function findOrCreateGuest(em: EntityManager, guest: Guest): Promise<string> {
  for (;;) {
    const [found] = await together<{ id: string }>(em, guestParts(guest), 'select id from guest');
    if (found) return found.id;
  }
}
