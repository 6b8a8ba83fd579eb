import { type Address, addressTextProblems, normalizeAddress } from '../../../values/address.ts';
import { COUNTRY_RULE, isCountry } from '../../../values/country.ts';
import { EMAIL_RULE, normalizeEmail } from '../../../values/email.ts';
import { FILE_DETAILS, type OrderDetails } from '../../orders/order-details.ts';
import type { OrderStatus } from '../../orders/order-status.ts';
import { amountOf, freeTextOf, LineProblem, lenientTextOf, statusOf, textOf } from './line-values.ts';
import type { OrderColumn } from './order-file.ts';
import { momentsOf, type OrderMoments } from './order-moments.ts';

/** The part of a line that describes the order. Amounts are minor units of `currency`. */
export interface OrderHead extends OrderMoments {
  readonly number: string;
  readonly status: OrderStatus;
  readonly currency: string;
  readonly email: string | null;
  /** The customer's name, or else the name in the address. */
  readonly customerName: string | null;
  /** The telephone number as it was written. */
  readonly phone: string | null;
  readonly shippingAddress: Address | null;
  readonly salesRep: string | null;
  readonly shippingTotal: number;
  /** The details that have their own column. */
  readonly details: OrderDetails;
  /** Null when the file states none. */
  readonly paidAmount: number | null;
  /** Notes on values that were left out. */
  readonly notes: readonly string[];
}

/** Values that must be the same on every line of an order. They are compared after parsing. */
const COMPARED_VALUES: readonly (readonly [
  OrderColumn,
  (head: OrderHead) => string | number | null | undefined,
])[] = [
  ['status', ({ status }) => status],
  ['currency', ({ currency }) => currency],
  ['customer_email', ({ email }) => email],
  ['ship_name', ({ shippingAddress }) => shippingAddress?.name],
  ['ship_line1', ({ shippingAddress }) => shippingAddress?.line1],
  ['ship_city', ({ shippingAddress }) => shippingAddress?.city],
  ['ship_region', ({ shippingAddress }) => shippingAddress?.region],
  ['ship_postal_code', ({ shippingAddress }) => shippingAddress?.postalCode],
  ['ship_country', ({ shippingAddress }) => shippingAddress?.countryCode],
  ['shipping_amount', ({ shippingTotal }) => shippingTotal],
  ['paid_amount', ({ paidAmount }) => paidAmount],
  ['shipped_at', ({ shippedAt }) => shippedAt?.getTime()],
  ['delivered_at', ({ deliveredAt }) => deliveredAt?.getTime()],
  ...FILE_DETAILS.map(
    ({ name, column }) => [column, ({ details }: OrderHead) => details[name] as string | null] as const,
  ),
];

/** The columns that {@link readHead} reads. */
export const HEAD_COLUMNS: readonly OrderColumn[] = [
  ...COMPARED_VALUES.map(([column]) => column),
  'order_number',
  'placed_at',
  'customer_name',
  'phone',
  'sales_rep',
];

/** The first column in which two lines of an order differ. */
export function differingColumn(one: OrderHead, other: OrderHead): OrderColumn | undefined {
  return COMPARED_VALUES.find(([, part]) => (part(one) ?? null) !== (part(other) ?? null))?.[0];
}

type Value = (column: OrderColumn) => string;

/** @throws LineProblem */
export function readHead(value: Value, currencies: readonly string[]): OrderHead {
  const number = textOf(value('order_number'), { column: 'order_number', min: 1, max: 100 });
  const currency = currencyOf(value('currency'), currencies);
  const email = emailOf(value('customer_email'));
  const shipping = value('shipping_amount');
  const paid = value('paid_amount');
  const name = lenientTextOf(value('customer_name'), { column: 'customer_name', max: 200 });
  const shipName = lenientTextOf(value('ship_name'), { column: 'ship_name', max: 200 });
  const phone = lenientTextOf(value('phone'), { column: 'phone', max: 40 });
  const salesRep = lenientTextOf(value('sales_rep'), { column: 'sales_rep', max: 200 });
  const status = statusOf(value('status'));
  return {
    number,
    ...momentsOf(value, status),
    status,
    currency,
    email,
    customerName: name.text || shipName.text || null,
    phone: phone.text || null,
    shippingAddress: addressOf(value),
    salesRep: salesRep.text || null,
    shippingTotal: shipping === '' ? 0 : amountOf(shipping, { column: 'shipping_amount', currency }),
    details: detailsOf(value),
    paidAmount: paid === '' ? null : amountOf(paid, { column: 'paid_amount', currency }),
    notes: [name, phone, salesRep].flatMap(({ note }) => note ?? []),
  };
}

/** @throws LineProblem */
function detailsOf(value: Value): OrderDetails {
  const details = FILE_DETAILS.map(({ name, column, max }) => {
    return [name, freeTextOf(value(column), { column, min: 0, max }) || null];
  });
  return Object.fromEntries(details);
}

/**
 * @param currencies of the store, its default first
 * @throws LineProblem
 */
function currencyOf(text: string, currencies: readonly string[]): string {
  const currency = text.toUpperCase();
  if (currencies.includes(currency)) return currency;
  if (text === '') throw new LineProblem('currency is missing');
  const [own, ...others] = currencies;
  throw new LineProblem(
    others.length === 0
      ? `currency must be ${own}, that of the store`
      : `currency must be one of ${currencies.join(', ')}, in which the store sells`,
  );
}

/**
 * Null when the field is empty, since some shops do not ask for an address. An invalid address is a mistake that the
 * user can correct.
 */
function emailOf(text: string): string | null {
  if (text === '') return null;
  const email = normalizeEmail(text);
  if (!email) throw new LineProblem(`customer_email ${EMAIL_RULE}`);
  return email;
}

/** Null when only name and country are given, since that is not a deliverable address. */
function addressOf(value: Value): Address | null {
  const countryCode = value('ship_country').toUpperCase();
  const parts = {
    line1: value('ship_line1'),
    city: value('ship_city'),
    region: value('ship_region'),
    postalCode: value('ship_postal_code'),
  };
  if (Object.values(parts).every((part) => part === '')) {
    if (countryCode === '' || isCountry(countryCode)) return null;
    throw new LineProblem(`ship_country ${COUNTRY_RULE}`);
  }
  const address = { name: value('ship_name'), ...parts, countryCode };
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
