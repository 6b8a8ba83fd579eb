import { invalid } from '../../platform/graphql/faults.ts';
import { type Address, normalizeAddress, validateAddress } from '../../values/address.ts';
import { normalizeEmail } from '../../values/email.ts';
import { InvalidAmountError, parseAmount } from '../../values/money.ts';

/** Minor units of the currency. @throws UserFault when the text is no amount in it */
export function amountAt(field: string, text: string, currency: string): number {
  try {
    return parseAmount(text, currency);
  } catch (error) {
    if (error instanceof InvalidAmountError) throw invalid(field, error.message);
    throw error;
  }
}

/** An address as it is stored. @throws UserFault that names the first part that is wrong */
export function addressAt(field: string, address: Address | null | undefined): Address | null {
  if (!address) return null;
  const [problem] = validateAddress(address);
  if (problem) throw invalid(`${field}.${problem.field}`, `${problem.field} ${problem.message}.`);
  return normalizeAddress(address);
}

/** An e-mail address as it is stored. @throws UserFault when it is none */
export function emailAt(field: string, email: string | null | undefined): string | null {
  if (email === null || email === undefined) return null;
  const normalized = normalizeEmail(email);
  if (!normalized) throw invalid(field, 'That is not an e-mail address.');
  return normalized;
}
