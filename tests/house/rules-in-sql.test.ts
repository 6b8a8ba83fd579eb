import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerEvent } from '../../src/features/customers/customers.events.ts';
import { MAX_ON_HAND } from '../../src/features/inventory/inventory.errors.ts';
import { MAX_ERROR_LENGTH } from '../../src/features/operations/failed-job.entity.ts';
import { RESERVATION_SECONDS } from '../../src/features/stores/store.entity.ts';
import { eventMetadata, systemActor } from '../../src/platform/auth/actor.ts';
import { piecesProbe } from '../../src/platform/db/filtering/text-search.ts';
import { readFunctions } from '../../src/platform/db/functions/function-files.ts';
import { IDEMPOTENCY_HOURS } from '../../src/platform/idempotency/idempotent-call.ts';
import { CODE_PATTERN } from '../../src/values/code.ts';
import { encodeId, newId, splitId } from '../../src/values/ids.ts';
import { MAX_ORDER_AMOUNT } from '../../src/values/money.ts';
import { MAX_QUANTITY } from '../../src/values/quantity.ts';
import { createDatabase, type TestDatabase } from '../testkit/databases/postgres.ts';
import { ENUMS_BY_CONSTRAINT, ONLY_IN_SQL } from './enums-in-sql.ts';

/** Rules that the database and TypeScript both state. */

const ROOT = resolve(import.meta.dirname, '../..');
const { functions } = readFunctions(ROOT);

let database: TestDatabase;
let client: Client;
beforeAll(async () => {
  database = await createDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client?.end();
  await database?.drop();
});

async function constraints(): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; text: string }>(
    `select conname as name, pg_get_constraintdef(oid) as text from pg_constraint
     where connamespace = 'public'::regnamespace and contype = 'c'`,
  );
  return new Map(rows.map(({ name, text }) => [name, text]));
}

describe('CHECK constraints', () => {
  it('list the values of every enum', async () => {
    const lists = [...(await constraints())].filter(([, text]) => text.includes('= ANY (ARRAY['));
    const inSql = lists
      .filter(([name]) => !ONLY_IN_SQL.includes(name))
      .map(([name, text]) => [
        name,
        [...text.matchAll(/'(\w+)'::text/g)].map(([, value]) => value!).toSorted(),
      ]);
    const inTypeScript = Object.entries(ENUMS_BY_CONSTRAINT).map(([name, values]) => [
      name,
      values.toSorted(),
    ]);
    expect(Object.fromEntries(inSql)).toEqual(Object.fromEntries(inTypeScript));
  });

  it('bound quantities, reservation times and codes as the services do', async () => {
    const all = await constraints();
    const quantity = `CHECK (((quantity >= 1) AND (quantity <= ${MAX_QUANTITY})))`;
    const { min, max } = RESERVATION_SECONDS;
    expect(Object.fromEntries(all)).toMatchObject({
      cart_items_quantity_check: quantity,
      order_items_quantity_check: quantity,
      stores_reservation_ttl_seconds_check: `CHECK (((reservation_ttl_seconds >= ${min}) AND (reservation_ttl_seconds <= ${max})))`,
      stores_code_check: `CHECK ((code ~ '${CODE_PATTERN.source}'::text))`,
      shipping_methods_code_check: `CHECK ((code ~ '${CODE_PATTERN.source}'::text))`,
      tax_classes_code_check: `CHECK ((code ~ '${CODE_PATTERN.source}'::text))`,
    });
  });
});

describe('idempotency', () => {
  it('gives results back as long as the descriptions of keys say', async () => {
    const { rows } = await client.query<{ seconds: number }>(
      'select extract(epoch from idempotency_lifetime())::int as seconds',
    );
    expect(rows[0]!.seconds).toBe(IDEMPOTENCY_HOURS * 3_600);
  });

  it('writes the form of a result in one function', () => {
    const writers = functions.filter(({ text }) => /'value',/.test(text));
    expect(writers.map(({ name }) => name)).toEqual(['value_outcome']);
  });
});

describe('the words of SQL functions', () => {
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(ROOT, 'src', file), 'utf8'));

  it('for refusals are those that TypeScript explains', () => {
    const raised = functions.flatMap(({ text }) =>
      [...text.matchAll(/perform refuse(?:_\w+)?\('([A-Z_]+)'/g)].map(([, reason]) => reason!),
    );
    const explained = sources
      .filter((text) => text.includes('refusalOf<'))
      .flatMap((text) => [...text.matchAll(/readonly reason:([\s|]+'[A-Z_'\s|]+')/g)])
      .flatMap(([, reasons]) => reasons!.match(/[A-Z_]+/g)!);
    expect([...new Set(raised)].toSorted()).toEqual([...new Set(explained)].toSorted());
  });

  it('for events are those that TypeScript knows', () => {
    const types = functions
      .flatMap(({ text }) => text.match(/'(?:order|payment|stock|customer)\.[a-z_]+'/g) ?? [])
      .filter((type) => !sources.some((text) => text.includes(type)));
    expect(types).toEqual([]);
  });
});

describe('functions and triggers', () => {
  it('bound the amount of an order as TypeScript does', async () => {
    const { rows } = await client.query<{ text: string }>(
      "select pg_get_triggerdef(oid) as text from pg_trigger where tgname like 'orders_amount_bound%'",
    );
    const bounds = rows.flatMap(({ text }) => text.match(/\d{5,}/g));
    expect(bounds).toHaveLength(4);
    expect(new Set(bounds)).toEqual(new Set([String(MAX_ORDER_AMOUNT)]));
  });

  it('cut the error of a failed job as its description says', () => {
    const cuts = functions.filter(({ text }) => text.includes(`left(j.last_error, ${MAX_ERROR_LENGTH})`));
    expect(cuts.map(({ name }) => name)).toEqual(['read_failed_jobs']);
  });

  it('bound what a location holds as TypeScript does', async () => {
    const { rows } = await client.query<{ text: string }>(
      "select prosrc as text from pg_proc where proname = 'move_stock'",
    );
    expect(rows[0]!.text).toContain(`between l.reserved and ${MAX_ON_HAND}`);
  });

  it('cut texts into the pieces that a search asks for', async () => {
    const letter = fc.constantFrom(...'abcñłж0ß漢😀@-. ');
    const word = fc
      .string({ unit: letter, minLength: 1, maxLength: 9 })
      .map((text) => text.replaceAll(' ', ''));
    const around = fc.string({ unit: letter, maxLength: 9 });
    const samples = fc.sample(fc.record({ word, before: around, after: around }), 300);
    const asked = samples.flatMap(({ word: part, before, after }) =>
      piecesProbe([part], 2).map((probe) => ({ probe, text: before + part + after })),
    );
    expect(asked.length).toBeGreaterThan(200);
    const { rows } = await client.query<{ text: string; probe: string }>(
      `select text, probe from unnest($1::text[], $2::text[]) as t (text, probe)
       where not (search_pieces(text) || search_short_pieces(text)) @> probe::text[]`,
      [asked.map(({ text }) => text), asked.map(({ probe }) => probe)],
    );
    expect(rows).toEqual([]);
  });

  it('tell of a new guest as TypeScript tells of a new customer', async () => {
    const actor = systemActor(newId(), 'tests');
    await client.query(
      "insert into stores (id, code, name, currency) values ($1, 'guests', 'Guests', 'USD')",
      [actor.storeId],
    );
    const { rows } = await client.query<{ id: string }>(
      "select find_or_create_guest($1, 'guest@shop.example', 'A guest', null, $2) as id",
      [actor.storeId, JSON.stringify(eventMetadata(actor))],
    );
    const id = rows[0]!.id;
    const told = await client.query(
      `select store_id as "storeId", type, subject_id as "subjectId", customer_id as "customerId", data, metadata
       from events where store_id = $1`,
      [actor.storeId],
    );
    const version = 1;
    expect(told.rows).toEqual([
      customerEvent(actor, 'customer.created', { id, isRegistered: false, version }),
    ]);
  });

  it('encode ids as TypeScript does', async () => {
    const prefixed = fc.record({ prefix: fc.constantFrom('ord', 'pay', 'cart_item'), uuid: fc.uuid() });
    const samples = fc.sample(prefixed, 300);
    const { rows } = await client.query<{ id: string }>(
      'select type_id(prefix, uuid) as id from unnest($1::text[], $2::uuid[]) as t (prefix, uuid)',
      [samples.map(({ prefix }) => prefix), samples.map(({ uuid }) => uuid)],
    );
    expect(rows.map(({ id }) => id)).toEqual(samples.map(({ prefix, uuid }) => encodeId(prefix, uuid)));
  });

  it('make ids of version 7 that carry the present time', async () => {
    const before = Date.now();
    const { rows } = await client.query<{ id: string }>(
      'select make_id() as id from generate_series(1, 100)',
    );
    const ids = rows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(100);
    for (const id of ids) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(splitId(encodeId('ord', id))).toEqual({ prefix: 'ord', uuid: id });
      const time = Number.parseInt(id.replace('-', '').slice(0, 12), 16);
      expect(Math.abs(time - before)).toBeLessThan(600_000);
    }
  });
});
