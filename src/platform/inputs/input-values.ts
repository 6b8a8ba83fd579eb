import { type Address, normalizeAddress, validateAddress } from '../../values/address.ts';
import { COUNTRY_RULE, isCountry } from '../../values/country.ts';
import { CURRENCY_RULE, isCurrency } from '../../values/currency.ts';
import { EMAIL_RULE, normalizeEmail } from '../../values/email.ts';
import { InvalidAmountError, parseAmount } from '../../values/money.ts';
import { MAX_PHONE_LENGTH, normalizePhone } from '../../values/phone.ts';
import { isQuantity, MAX_QUANTITY_TEXT } from '../../values/quantity.ts';
import { vatIdOf } from '../../values/tax-id.ts';
import { isSingleLine } from '../../values/text.ts';
import { DomainError, ErrorCode, type UserErrorData } from '../errors/domain-error.ts';
import { invalid } from '../errors/standard-errors.ts';
import { textInput } from './text-input.ts';

/**
 * Input values in their stored form, for all features. `field` is the input path in a user error. Null and undefined
 * are returned unchanged, since a change distinguishes them.
 */

/**
 * @returns minor units of the currency.
 *
 * @throws DomainError if the text is not an amount of the currency, or is negative
 */
export function amountAt(field: string, text: string, currency: string): number;
export function amountAt(
  field: string,
  text: string | null | undefined,
  currency: string,
): number | null | undefined;
export function amountAt(
  field: string,
  text: string | null | undefined,
  currency: string,
): number | null | undefined {
  if (typeof text !== 'string') return text;
  try {
    return parseAmount(text, currency);
  } catch (error) {
    if (error instanceof InvalidAmountError) throw invalid(field, error.message);
    throw error;
  }
}

/** @throws DomainError if a line of a cart or an order may not have this quantity */
export function expectQuantity(field: string, quantity: number): void {
  if (!isQuantity(quantity)) {
    throw invalid(field, `A quantity is a whole number from 1 to ${MAX_QUANTITY_TEXT}.`);
  }
}

/** @throws DomainError with one error per wrong part */
export function addressAt<T extends Address | null | undefined>(field: string, address: T): Address | T {
  if (!address) return address;
  const [first, ...more] = validateAddress(address).map(
    (problem): UserErrorData => ({
      __typename: 'ValidationError',
      code: ErrorCode.VALIDATION,
      message: `${problem.field} ${problem.message}.`,
      field: [...field.split('.'), problem.field],
    }),
  );
  if (first) throw new DomainError(first, ...more);
  return normalizeAddress(address);
}

/** @throws DomainError if it is not an e-mail address */
export function emailAt<T extends string | null | undefined>(field: string, email: T): string | T {
  if (typeof email !== 'string') return email;
  const normalized = normalizeEmail(email);
  if (!normalized) throw invalid(field, `${field.split('.').at(-1)} ${EMAIL_RULE}.`);
  return normalized;
}

/** An empty one counts as absent. @throws DomainError if it is no VAT id of a country whose syntax is known */
export function vatIdAt(field: string, text: string | null | undefined): string | null | undefined {
  if (typeof text !== 'string') return text;
  if (text.trim() === '') return null;
  const vatId = vatIdOf(text);
  if (!vatId)
    throw invalid(field, 'That is no VAT id with its country, such as DE123456789, and no GSTIN of India.');
  return vatId;
}

/** @throws DomainError if it is no country of ISO 3166-1 */
export function countryAt(field: string, code: string): string {
  if (!isCountry(code)) throw invalid(field, `${field} ${COUNTRY_RULE}.`);
  return code;
}

/** @throws DomainError if it is no currency in use */
export function currencyAt(field: string, code: string): string {
  if (!isCurrency(code)) throw invalid(field, `${field} ${CURRENCY_RULE}.`);
  return code;
}

/** An empty one counts as absent. @throws DomainError if it contains more than a telephone number */
export function phoneAt(field: string, phone: string | null | undefined): string | null | undefined {
  if (typeof phone !== 'string') return phone;
  if (phone.trim() === '') return null;
  const normalized = normalizePhone(phone);
  if (!normalized) {
    throw invalid(
      field,
      `A telephone number has digits, spaces and + ( ) - / . only, at most ${MAX_PHONE_LENGTH} of them.`,
    );
  }
  return normalized;
}

/** The largest number of characters of a name. */
export const MAX_NAME_LENGTH = 200;

/** A name: one line of 1 to {@link MAX_NAME_LENGTH} characters. @throws DomainError otherwise */
export function nameAt(field: string, name: string): string {
  const cleaned = textInput(name, { field, min: 1, max: MAX_NAME_LENGTH });
  if (!isSingleLine(cleaned)) throw invalid(field, 'must be a single line');
  return cleaned;
}
