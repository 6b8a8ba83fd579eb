import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HEAD_COLUMNS } from '../../../src/features/imports/reading/order-head.ts';
import { SeenNumbers } from '../../../src/features/imports/reading/seen-numbers.ts';
import { HEADER, type ImportsWorld, openImportsWorld, orderLine, readRejects } from './imports-fixture.ts';

let world: ImportsWorld;
let storeId: string;
beforeAll(async () => {
  world = await openImportsWorld();
  storeId = await world.newStore('files');
});
afterAll(() => world.close());

describe('a file as a whole', () => {
  it.each([
    [
      'without some columns',
      HEADER.replace(',sku', '').replace('phone,', ''),
      'lacks the columns phone, sku.',
    ],
    ['with semicolons', HEADER.replaceAll(',', ';'), 'Columns are separated by commas.'],
    ['with a column twice', `${HEADER},sku`, 'names the column sku twice'],
    ['that is empty', '', 'is empty'],
    [
      'with an open quotation mark',
      `${HEADER}\n${orderLine({ number: 'Q1' })}Q2,"open\n`,
      'cannot be read after line 3: a quotation mark',
    ],
  ])('is refused %s in one line, and nothing of it is imported', async (_, content, message) => {
    const path = await world.write('wrong.csv', content);
    await expect(world.import(storeId, path)).rejects.toThrow(message);
    expect(await world.rows('select id from orders where store_id = $1', storeId)).toEqual([]);
  });

  it('is refused when it is not there, is a folder or is UTF-16', async () => {
    await expect(world.import(storeId, `${world.folder}/none.csv`)).rejects.toThrow('There is no file');
    await expect(world.import(storeId, world.folder)).rejects.toThrow('is a folder');
    const path = await world.write('wide.csv', Buffer.from(`${HEADER}\n`, 'utf16le'));
    await expect(world.import(storeId, path)).rejects.toThrow('not UTF-8');
  });
});

describe('what files look like', () => {
  it('is in the README, with every column', () => {
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
    const section = readme.split(/^## /m).find((part) => part.startsWith('Import\n')) ?? '';
    const words = new Set(section.match(/\w+/g));
    expect(HEAD_COLUMNS.filter((column) => !words.has(column))).toEqual([]);
  });

  it('takes a byte order mark, CRLF, empty lines, quoted line breaks and columns in another order', async () => {
    const columns = HEADER.split(',').reverse().join(',');
    const line = (number: string, name: string) =>
      `,1.00,1,${name},F-1,,,,,,,,,,L,f@history.example,USD,DELIVERED,2020-01-01,${number}`;
    const content = `\uFEFFextra,${columns}\r\nx${line('F1', 'Plain').replace(/^/, ',')}\r\n\r\n`;
    const path = await world.write(
      'odd.csv',
      `${content}x,${line('F2', '"5"" nail"')}\r\nx,${line('F3', '"two\r\nlines"')}\r\nx,${line('F4', '-')}`
        .replace(/-$/, '')
        .concat('\r\n,\r\n'),
    );
    const report = await world.import(storeId, path);
    expect(report).toMatchObject({ lines: 5, imported: 3 });
    expect(await readRejects(report.rejectsPath!)).toMatchObject({
      5: 'product_name must be a single line',
      8: 'order_number is missing',
    });
  });

  it('rejects a line with bytes that are not UTF-8', async () => {
    const lines = [orderLine({ number: 'U1' }), orderLine({ number: 'U2' }).replace('Thing', 'Caf\u00e9')];
    const path = await world.write('latin1.csv', Buffer.from(`${HEADER}\n${lines.join('')}`, 'latin1'));
    const report = await world.import(storeId, path);
    expect(report).toMatchObject({ imported: 1, rejectedLines: 1 });
    expect(await readRejects(report.rejectsPath!)).toEqual({ 3: 'it has bytes that are not UTF-8' });
  });

  it('stores no part of an order when the database refuses its batch, and goes on from there', async () => {
    const lines = Array.from({ length: 300 }, (_, index) =>
      orderLine({ number: `G${index}`, email: 'g@history.example' }),
    );
    const path = await world.write('crash.csv', `${HEADER}\n${lines.join('')}`);
    await world.rows(`create function refuse_g299() returns trigger language plpgsql as $$
      begin if new.number = 'G299' then raise exception 'the disk is full'; end if; return new; end $$`);
    await world.rows(
      'create trigger refuse_g299 before insert on orders for each row execute function refuse_g299()',
    );
    await expect(world.import(storeId, path)).rejects.toThrow('the disk is full');
    await world.rows('drop trigger refuse_g299 on orders');
    expect(await world.import(storeId, path)).toMatchObject({ imported: 50, alreadyThere: 250 });
  });
});

describe('remembering numbers', () => {
  it('knows each of many thousands again', () => {
    const seen = new SeenNumbers();
    const numbers = Array.from({ length: 5_000 }, (_, index) => `N-${index}`);
    expect(numbers.every((number) => seen.add(number))).toBe(true);
    expect(numbers.some((number) => seen.add(number))).toBe(false);
    expect(seen.size).toBe(5_000);
  });
});
