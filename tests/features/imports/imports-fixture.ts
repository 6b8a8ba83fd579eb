import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import { DEFAULT_POLICY, type ImportPolicy } from '../../../src/features/imports/import-policy.ts';
import { type ImportReport, importOrders } from '../../../src/features/imports/order-import.ts';
import { startTestApp, type TestApp } from '../../testkit/app.ts';
import { violations } from '../../testkit/audit.ts';

export const HEADER =
  'order_number,placed_at,status,currency,customer_email,customer_name,phone,ship_name,ship_line1,ship_city,' +
  'ship_region,ship_postal_code,ship_country,sales_rep,shipping_amount,sku,product_name,quantity,unit_price,discount_rate';

export const fixture = (name: string): string => join(import.meta.dirname, 'fixtures', name);

export interface ImportsWorld {
  readonly app: TestApp;
  readonly folder: string;
  /** Creates a store with US dollars. */
  newStore(code: string): Promise<string>;
  /** Writes a CSV file. @returns its path */
  write(name: string, content: string | Uint8Array): Promise<string>;
  import(storeId: string, path: string, policy?: Partial<ImportPolicy>): Promise<ImportReport>;
  rows<R extends object>(text: string, ...values: unknown[]): Promise<R[]>;
  /** Requires the audit to find nothing, and closes the app. */
  close(): Promise<void>;
}

export async function openImportsWorld(): Promise<ImportsWorld> {
  const app = await startTestApp();
  const folder = await mkdtemp(join(tmpdir(), 'ordinal-imports-'));
  const { transactions, reader } = app.shop.core;
  return {
    app,
    folder,
    newStore: (code) => app.shop.features.stores.service.create({ code, name: code, currency: 'USD' }),
    write: async (name, content) => {
      await writeFile(join(folder, name), content);
      return join(folder, name);
    },
    import: (storeId, path, policy) =>
      importOrders({
        transactions,
        store: { id: storeId },
        path,
        policy: { ...DEFAULT_POLICY, ...policy },
        rejectsPath: join(folder, 'rejects.csv'),
      }),
    rows: (text, ...values) => reader.query(text, values),
    close: async () => {
      try {
        expect(await violations(app)).toEqual([]);
      } finally {
        await app.close();
        await rm(folder, { recursive: true });
      }
    },
  };
}

/** One line of a file. Values that are left out get valid defaults. */
export function orderLine(values: {
  number: string;
  sku?: string;
  price?: string;
  placedAt?: string;
  email?: string;
  quantity?: string;
  status?: string;
  /** The value of the optional column paid_amount. */
  paid?: string;
}): string {
  const {
    number,
    sku = 'L-1',
    price = '1.00',
    placedAt = '2020-01-01',
    email = 'l@history.example',
    quantity = '1',
    status = 'DELIVERED',
    paid,
  } = values;
  const more = paid === undefined ? '' : `,${paid}`;
  return `${number},${placedAt},${status},USD,${email},L,,,,,,,,,,${sku},Thing,${quantity},${price},${more}\n`;
}

/** The reasons in a rejects file by line number. */
export async function readRejects(path: string): Promise<Record<string, string>> {
  const records: { line: string; reason: string }[] = parse(await readFile(path, 'utf8'), {
    columns: true,
    relax_column_count: true,
  });
  return Object.fromEntries(records.map(({ line, reason }) => [line, reason]));
}
