import { HEADER, type ImportsWorld } from './imports-fixture.ts';

const COLUMNS = HEADER.split(',');
const SOUND: Readonly<Record<string, string>> = {
  placed_at: '2020-01-01',
  status: 'DELIVERED',
  currency: 'USD',
  customer_email: 'odd@history.example',
  customer_name: 'Odd',
  sku: 'O-1',
  product_name: 'Thing',
  quantity: '1',
  unit_price: '10.00',
};

/** A file of these lines. Values that are left out get valid defaults. */
export function fileOf(...lines: Record<string, string>[]): string {
  const rows = lines.map((line) =>
    COLUMNS.map((column) => `"${(line[column] ?? SOUND[column] ?? '').replaceAll('"', '""')}"`).join(','),
  );
  return `${HEADER}\n${rows.join('\n')}\n`;
}

let stores = 0;

/** Imports these lines into a new store. */
export async function importLines(world: ImportsWorld, ...lines: Record<string, string>[]) {
  stores += 1;
  const storeId = await world.newStore(`odd-${stores}`);
  const report = await world.import(storeId, await world.write(`odd-${stores}.csv`, fileOf(...lines)));
  const orders = await world.rows<{ number: string; total: number; customer: string; email: string | null }>(
    `select o.number, o.total, o.discount_total, o.shipping_total, o.sales_rep_name, o.shipping_address, c.name as customer,
       c.phone, o.email, c.id as customer_id, o.status, o.payment_status
     from orders o join customers c on c.id = o.customer_id where o.store_id = $1 order by o.number`,
    storeId,
  );
  return { storeId, report, orders };
}
