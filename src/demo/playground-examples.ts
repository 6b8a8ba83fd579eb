import type { Shop } from '../app.ts';
import type { PlaygroundExamples } from '../playground-tabs.ts';
import { encodeId } from '../values/ids.ts';
import { DEMO_PASSWORD, demoSignIns } from './demo-shop.ts';

const NOBODY = { email: 'you@your-shop.example', password: '' };

/** The values of the prepared tabs: objects of the sample shop if it exists, otherwise blanks. */
export async function playgroundExamples({ core }: Shop): Promise<PlaygroundExamples> {
  if (!core.config.hasDemoData) return { signIn: NOBODY, variantId: null, orderId: null };
  const [row] = await core.reader.query<{ variantId: string | null; orderId: string | null }>(
    `select
       (select v.id from variant_offers v
        where v.store_id = s.id and v.is_on_sale and v.currency = s.currency order by v.id limit 1) as "variantId",
       (select o.id from orders o where o.store_id = s.id and o.status = 'CONFIRMED'
        order by o.created_at desc, o.id desc limit 1) as "orderId"
     from stores s where s.is_default`,
  );
  return {
    signIn: { email: demoSignIns[0]!.email, password: DEMO_PASSWORD },
    variantId: row?.variantId ? encodeId('var', row.variantId) : null,
    orderId: row?.orderId ? encodeId('ord', row.orderId) : null,
  };
}
