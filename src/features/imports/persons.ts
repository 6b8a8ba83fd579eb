import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../platform/db/sql.ts';
import { foldText } from '../../values/fold.ts';
import type { FileOrder } from './reading/file-order.ts';

/**
 * Identifies a person who ordered without an e-mail address. All three parts are needed, so that namesakes stay
 * separate.
 */
interface Person {
  readonly name: string;
  readonly phone: string;
  readonly postalCode: string;
}

const FIND = `
  select distinct on (given.key) given.key, c.id
  from jsonb_to_recordset($2::jsonb) as given (key text, name text, phone text, "postalCode" text)
  join customers c on c.store_id = $1 and c.name_key = given.name
    and regexp_replace(coalesce(c.phone, ''), '[^0-9]', '', 'g') = given.phone
    and not c.is_registered and c.deleted_at is null
  where exists (
      select from orders o where o.customer_id = c.id
        and replace(fold_text(o.shipping_address ->> 'postalCode'), ' ', '') = given."postalCode")
    or exists (
      select from customer_addresses a where a.customer_id = c.id
        and replace(fold_text(a.address ->> 'postalCode'), ' ', '') = given."postalCode")
  order by given.key, c.created_at, c.id`;

/** The key that identifies a person. Undefined when the order lacks one of the parts. */
export function personKeyOf(order: FileOrder): string | undefined {
  const person = personOf(order);
  return person && JSON.stringify(Object.values(person));
}

/** The guests of the store who placed such orders, by the keys of {@link personKeyOf}. The oldest guest wins. */
export async function findPersons(
  em: EntityManager,
  { storeId, orders }: { storeId: string; orders: readonly FileOrder[] },
): Promise<Map<string, string>> {
  const wanted = new Map(
    orders.flatMap((order) => {
      const key = personKeyOf(order);
      return key === undefined ? [] : [[key, { key, ...personOf(order) }] as const];
    }),
  );
  if (wanted.size === 0) return new Map();
  const rows = await sql<{ key: string; id: string }>(em, FIND, [
    storeId,
    JSON.stringify([...wanted.values()]),
  ]);
  return new Map(rows.map(({ key, id }) => [key, id]));
}

function personOf({ customerName, phone, shippingAddress }: FileOrder): Person | undefined {
  const person = {
    name: foldText(customerName ?? ''),
    phone: (phone ?? '').replaceAll(/[^0-9]/g, ''),
    postalCode: foldText(shippingAddress?.postalCode ?? '').replaceAll(' ', ''),
  };
  return Object.values(person).every((part) => part !== '') ? person : undefined;
}
