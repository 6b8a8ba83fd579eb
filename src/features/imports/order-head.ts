import { type Address, addressTextProblems, normalizeAddress } from '../../values/address.ts';
import { isCountry } from '../../values/country.ts';
import { normalizeEmail } from '../../values/email.ts';
import { normalizePhone } from '../../values/phone.ts';
import type { OrderStatus } from '../orders/order-status.ts';
import { amountOf, LineProblem, momentOf, statusOf, textOf } from './line-values.ts';
import type { OrderColumn } from './order-file.ts';

/** What every line of an order says of the order itself. Amounts are minor units of `currency`. */
export interface OrderHead {
  readonly number: string;
  readonly placedAt: Date;
  readonly status: OrderStatus;
  readonly currency: string;
  readonly email: string;
  readonly customerName: string;
  readonly phone: string | null;
  readonly shippingAddress: Address | null;
  readonly salesRep: string | null;
  readonly shippingTotal: number;
  /** Null when the file does not say. */
  readonly paidAmount: number | null;
}

/** Columns that cannot differ from line to line without one of the lines being wrong. */
export const AGREEING: readonly OrderColumn[] = [
  'status',
  'currency',
  'customer_email',
  'ship_name',
  'ship_line1',
  'ship_city',
  'ship_region',
  'ship_postal_code',
  'ship_country',
  'shipping_amount',
  'paid_amount',
];

type Value = (column: OrderColumn) => string;

/** @throws LineProblem */
export function readHead(value: Value, currency: string): OrderHead {
  const number = textOf(value('order_number'), { column: 'order_number', min: 1, max: 100 });
  expectCurrency(value('currency'), currency);
  const email = emailOf(value('customer_email'));
  const shipping = value('shipping_amount');
  const paid = value('paid_amount');
  return {
    number,
    placedAt: momentOf(value('placed_at')),
    status: statusOf(value('status')),
    currency,
    email,
    customerName: line(value, 'customer_name') || line(value, 'ship_name') || email,
    phone: phoneOf(value('phone')),
    shippingAddress: addressOf(value),
    salesRep: line(value, 'sales_rep') || null,
    shippingTotal: shipping === '' ? 0 : amountOf(shipping, { column: 'shipping_amount', currency }),
    paidAmount: paid === '' ? null : amountOf(paid, { column: 'paid_amount', currency }),
  };
}

function line(value: Value, column: OrderColumn): string {
  return textOf(value(column), { column, min: 0, max: 200 });
}

function expectCurrency(text: string, currency: string): void {
  if (text === currency) return;
  throw new LineProblem(
    text === '' ? 'currency is missing' : `currency must be ${currency}, that of the store`,
  );
}

function emailOf(text: string): string {
  if (text === '') throw new LineProblem('customer_email is missing');
  const email = normalizeEmail(text);
  if (!email) throw new LineProblem('customer_email is no e-mail address');
  return email;
}

/** As customers keep it: what was written, as long as it is a telephone number. */
function phoneOf(text: string): string | null {
  if (textOf(text, { column: 'phone', min: 0, max: 40 }) === '') return null;
  const phone = normalizePhone(text);
  if (!phone) throw new LineProblem('phone must have digits, spaces and + ( ) - / . only');
  return phone;
}

/** Null when the file says no more than the country: that is no place to send anything to. */
function addressOf(value: Value): Address | null {
  const countryCode = value('ship_country').toUpperCase();
  const parts = {
    name: value('ship_name'),
    line1: value('ship_line1'),
    city: value('ship_city'),
    region: value('ship_region'),
    postalCode: value('ship_postal_code'),
  };
  if (Object.values(parts).every((part) => part === '')) {
    if (countryCode === '' || isCountry(countryCode)) return null;
    throw new LineProblem('ship_country must be an ISO 3166-1 alpha-2 country code such as "DE"');
  }
  const address = { ...parts, countryCode };
  const [problem] = addressTextProblems(address);
  if (problem) throw new LineProblem(`${COLUMN_OF[problem.field] ?? problem.field} ${problem.message}`);
  return normalizeAddress(address);
}

const COLUMN_OF: Readonly<Record<string, OrderColumn>> = {
  name: 'ship_name',
  line1: 'ship_line1',
  city: 'ship_city',
  region: 'ship_region',
  postalCode: 'ship_postal_code',
  countryCode: 'ship_country',
};
