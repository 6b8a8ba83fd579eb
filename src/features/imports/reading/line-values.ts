import { parseDateTime } from '../../../platform/graphql/scalars/date-time.ts';
import { InvalidAmountError, parseAmount } from '../../../values/money.ts';
import { isQuantity, MAX_QUANTITY } from '../../../values/quantity.ts';
import { isSku, MAX_SKU_LENGTH, normalizeSku } from '../../../values/sku.ts';
import { cleanText, isSingleLine } from '../../../values/text.ts';
import { OrderStatus } from '../../orders/order-status.ts';
import { plainDecimal } from './decimals.ts';

/** A line cannot be imported. The message is the reason in the rejects file. */
export class LineProblem extends Error {
  override readonly name = 'LineProblem';
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

interface Bounds {
  readonly column: string;
  readonly min: number;
  readonly max: number;
}

/** @throws LineProblem unless it is text within bounds; it may have several lines */
export function freeTextOf(text: string, bounds: Bounds): string {
  const cleaned = cleanText(text, bounds);
  if (cleaned.ok) return cleaned.text;
  throw new LineProblem(text === '' ? `${bounds.column} is missing` : `${bounds.column} ${cleaned.message}`);
}

/** @throws LineProblem unless the text is a single line within its bounds */
export function textOf(text: string, bounds: Bounds): string {
  const cleaned = freeTextOf(text, bounds);
  if (!isSingleLine(cleaned)) throw new LineProblem(`${bounds.column} must be a single line`);
  return cleaned;
}

/** As {@link textOf}, but an invalid text becomes empty, with a note. For values that must not reject an order. */
export function lenientTextOf(text: string, { column, max }: { column: string; max: number }): LenientText {
  try {
    return { text: textOf(text, { column, min: 0, max }) };
  } catch (error) {
    if (!(error instanceof LineProblem)) throw error;
    return { text: '', note: `without ${column}: ${error.message.replace(column, 'it')}` };
  }
}

export interface LenientText {
  readonly text: string;
  /** The reason why the value was left out. */
  readonly note?: string;
}

export function skuOf(text: string): string {
  const sku = normalizeSku(text.normalize('NFC'));
  if (sku === '') throw new LineProblem('sku is missing');
  if (!isSku(sku)) throw new LineProblem(`sku must have 1 to ${MAX_SKU_LENGTH} printable characters`);
  return sku;
}

/**
 * Parses a date or a time. A date means midnight UTC. A time needs an offset, because the shop's time zone is unknown.
 *
 * @param latest in milliseconds
 */
export function momentOf(text: string, { column, latest }: { column: string; latest: number }): Date {
  const moment = parseDateTime(DATE.test(text) ? `${text}T00:00:00Z` : text);
  if (!moment || moment.getTime() < 0) {
    throw new LineProblem(
      text === ''
        ? `${column} is missing`
        : `${column} must be a date since 1970 such as 2024-05-31 or 2024-05-31T14:00:00Z`,
    );
  }
  if (moment.getTime() > latest) throw new LineProblem(`${column} is in the future`);
  return moment;
}

/** Parses a status by its API name, in upper or lower case. DRAFT is refused, because a draft was never placed. */
export function statusOf(text: string): OrderStatus {
  const name = text.toUpperCase();
  const status = name === 'CANCELED' ? OrderStatus.CANCELLED : OrderStatus[name as OrderStatus];
  if (status && status !== OrderStatus.DRAFT) return status;
  const known = Object.values(OrderStatus).filter((one) => one !== OrderStatus.DRAFT);
  throw new LineProblem(text === '' ? 'status is missing' : `status must be one of ${known.join(', ')}`);
}

/** Minor units. */
export function amountOf(text: string, { column, currency }: { column: string; currency: string }): number {
  if (text === '') throw new LineProblem(`${column} is missing`);
  try {
    return parseAmount(plainDecimal(text) ?? text, currency);
  } catch (error) {
    if (error instanceof InvalidAmountError) throw new LineProblem(`${column}: ${error.message}`);
    throw error;
  }
}

export function quantityOf(text: string): number {
  if (text === '') throw new LineProblem('quantity is missing');
  const plain = plainDecimal(text) ?? '';
  if (plain.startsWith('-')) throw new LineProblem('quantity is negative');
  const quantity = /^\d{1,7}$/.test(plain) ? Number(plain) : 0;
  if (!isQuantity(quantity)) {
    throw new LineProblem(`quantity must be a whole number from 1 to ${MAX_QUANTITY}`);
  }
  return quantity;
}

/** Parses the discount as a share of the line, an exact decimal from 0 to 1. */
export function discountRateOf(text: string): string {
  if (text === '') return '0';
  const plain = plainDecimal(text);
  if (!plain || !(plain === '1' || /^0(?:\.|$)/.test(plain)))
    throw new LineProblem('discount_rate must be a decimal from 0 to 1');
  return plain;
}
