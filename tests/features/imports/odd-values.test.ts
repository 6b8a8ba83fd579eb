import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainDecimal } from '../../../src/features/imports/reading/decimals.ts';
import { type ImportsWorld, openImportsWorld, readRejects } from './imports-fixture.ts';
import { importLines } from './odd-lines.ts';

let world: ImportsWorld;
beforeAll(async () => {
  world = await openImportsWorld();
});
afterAll(() => world.close());

describe('decimals of other programs', () => {
  it.each([
    ['0.050000000000000044', '0.05'],
    ['0.3333333333333333', '0.333333333333333'],
    ['5E-2', '0.05'],
    ['1.5e+1', '15'],
    ['14.0000', '14'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['+5', '5'],
    ['-0.00', '0'],
    ['-2', '-2'],
    ['0.99999999999999999', '1'],
    ['1e-300', '0'],
    ['9007199254740993', '9007199254740993'],
    ['1.005', '1.005'],
    ['', undefined],
    ['.', undefined],
    ['1,5', undefined],
    ['0x10', undefined],
    ['1e99', undefined],
    ['Infinity', undefined],
  ])('%s is %s', (text, plain) => {
    expect(plainDecimal(text)).toBe(plain);
  });

  it('are what JavaScript reads, up to its noise', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: 1e-20, max: 1e20 }), (number) => {
        const plain = Number(plainDecimal(String(number)));
        expect(Math.abs(plain - number)).toBeLessThanOrEqual(Math.max(1e-30, number * 1e-14));
      }),
    );
  });

  it('count by their value in rates, amounts and quantities', async () => {
    const { report, orders } = await importLines(
      world,
      { order_number: '1', discount_rate: '0.050000000000000044' },
      { order_number: '2', discount_rate: '0.3333333333333333' },
      { order_number: '3', discount_rate: '5E-2', quantity: '2.0' },
      { order_number: '4', unit_price: '14.0000', shipping_amount: '1E1' },
      { order_number: '5', discount_rate: '1.0' },
      { order_number: '6', discount_rate: '1.0000001' },
      { order_number: '7', discount_rate: '-0.1' },
      { order_number: '8', quantity: '1.5' },
    );
    expect(orders).toMatchObject([
      { number: '1', total: 950 },
      { number: '2', total: 667 },
      { number: '3', total: 1900 },
      { number: '4', total: 2400 },
      { number: '5', total: 0 },
    ]);
    expect(await readRejects(report.rejectsPath!)).toEqual({
      7: 'discount_rate must be a decimal from 0 to 1',
      8: 'discount_rate must be a decimal from 0 to 1',
      9: 'quantity must be a whole number from 1 to 1000000',
    });
  });
});

describe('what costs nothing', () => {
  it('is imported, and what was only given away is not on sale for nothing', async () => {
    const { storeId, orders } = await importLines(
      world,
      { order_number: '1', sku: 'GIFT', unit_price: '0.00', status: 'PENDING' },
      { order_number: '2', sku: 'TEA', unit_price: '5.00', placed_at: '2020-01-02' },
      { order_number: '3', sku: 'TEA', unit_price: '0.00', placed_at: '2020-01-03' },
    );
    expect(orders[0]).toMatchObject({ total: 0, status: 'CONFIRMED', payment_status: 'PAID' });
    const products = await world.rows(
      `select v.sku, v.price, p.status from product_variants v join products p on p.id = v.product_id
       where v.store_id = $1 order by v.sku`,
      storeId,
    );
    expect(products).toEqual([
      { sku: 'GIFT', price: 0, status: 'DRAFT' },
      { sku: 'TEA', price: 500, status: 'ACTIVE' },
    ]);
  });
});

describe('lines of one order', () => {
  it('agree when their values do, however they are written', async () => {
    const { report, orders } = await importLines(
      world,
      {
        order_number: '1',
        customer_email: 'Ada@History.example',
        shipping_amount: '5.00',
        status: 'shipped',
      },
      { order_number: '1', customer_email: 'ada@history.example', shipping_amount: '5.0', currency: 'usd' },
      { order_number: '2', shipping_amount: '' },
      { order_number: '2', shipping_amount: '0', status: 'delivered' },
      { order_number: '3', shipping_amount: '5.00' },
      { order_number: '3', shipping_amount: '5.01' },
    );
    expect(report.rejectedOrders).toBe(2);
    expect(await readRejects(report.rejectsPath!)).toMatchObject({
      3: 'status differs from line 2 of the same order',
      7: 'shipping_amount differs from line 6 of the same order',
    });
    expect(orders).toMatchObject([{ number: '2', total: 2000 }]);
  });

  it('agree by e-mail address and shipping alone', async () => {
    const { orders } = await importLines(
      world,
      { order_number: '1', customer_email: 'Ada@History.example', shipping_amount: '5.00' },
      { order_number: '1', customer_email: 'ada@history.example', shipping_amount: '5.0' },
    );
    expect(orders).toMatchObject([{ total: 2500, email: 'ada@history.example' }]);
  });
});

describe('an e-mail address, a country and a currency', () => {
  it('are refused in the words of the API', async () => {
    const { report } = await importLines(
      world,
      { order_number: '1', customer_email: 'nobody' },
      { order_number: '2', ship_country: 'UK' },
      { order_number: '3', ship_line1: '1 Lane', ship_country: 'UK' },
      { order_number: '4', currency: 'XXX' },
    );
    expect(await readRejects(report.rejectsPath!)).toEqual({
      2: 'customer_email must be an e-mail address such as "ada@example.com"',
      3: 'ship_country must be an ISO 3166-1 alpha-2 country code such as "DE"',
      4: 'ship_country must be an ISO 3166-1 alpha-2 country code such as "DE"',
      5: 'currency must be USD, that of the store',
    });
  });
});

describe("a spreadsheet's apostrophe", () => {
  it('is no part of a value, but stays in front of names that begin with one', async () => {
    const { orders, report } = await importLines(world, {
      order_number: "'0017",
      placed_at: "'2020-01-01",
      customer_email: "'odd@history.example",
      phone: "'+44 20 7946 0000",
      customer_name: "'=Odd",
      sales_rep: "'t Hart",
      ship_line1: "'t Zand 1",
      ship_city: "'s-Hertogenbosch",
      ship_postal_code: "'5211",
      ship_country: 'NL',
      sku: "'007",
      quantity: "'2",
      unit_price: "'10.00",
    });
    expect(report.rejectedLines).toBe(0);
    expect(orders).toMatchObject([
      {
        number: '0017',
        total: 2000,
        customer: '=Odd',
        phone: '+44 20 7946 0000',
        email: 'odd@history.example',
        sales_rep_name: "'t Hart",
        shipping_address: { line1: "'t Zand 1", city: "'s-Hertogenbosch", postalCode: '5211' },
      },
    ]);
  });
});

describe('a soft field', () => {
  it('never sinks an order: it is kept as it was written, or left out with a note', async () => {
    const { report, orders } = await importLines(
      world,
      { order_number: '1', customer_email: 'a@history.example', phone: '+1 555 0100 ext. 123' },
      { order_number: '2', customer_email: 'b@history.example', phone: 'x'.repeat(41), sales_rep: 'a\nb' },
      {
        order_number: '3',
        customer_email: 'c@history.example',
        customer_name: 'n'.repeat(201),
        ship_name: 'C',
      },
    );
    expect(report).toMatchObject({ imported: 3, rejectedOrders: 0, notedOrders: 2 });
    expect(orders).toMatchObject([
      { phone: '+1 555 0100 ext. 123' },
      { phone: null, sales_rep_name: null },
      { customer: 'C' },
    ]);
    expect(await readRejects(report.rejectsPath!)).toEqual({
      3: 'imported, but without phone: it must have at most 40 characters; without sales_rep: it must be a single line',
      5: 'imported, but without customer_name: it must have at most 200 characters',
    });
  });
});
