import { invalid } from '../../platform/graphql/faults.ts';
import { textInput } from '../../platform/graphql/text-input.ts';
import { type Address, normalizeAddress, validateAddress } from '../../values/address.ts';
import { normalizeEmail } from '../../values/email.ts';

/** As it is stored and compared. @throws UserFault when it is no e-mail address */
export function emailInput(email: string): string {
  const normalized = normalizeEmail(email);
  if (!normalized) throw invalid('email', 'That is not an e-mail address.');
  return normalized;
}

/** @throws UserFault unless it is one line of 1 to 200 characters */
export function nameInput(name: string): string {
  return lineInput(name, { field: 'name', min: 1, max: 200 });
}

/** Kept as it was written; an empty one is none. @throws UserFault when it holds more than a telephone number does */
export function phoneInput(phone: string | null | undefined): string | null | undefined {
  if (phone === null || phone === undefined) return phone;
  const line = lineInput(phone, { field: 'phone', min: 0, max: 40 });
  if (line === '') return null;
  if (!/^[+\d(][\d\s()./-]*$/.test(line) || !/\d{2}/.test(line.replace(/\D/g, ''))) {
    throw invalid('phone', 'A telephone number has digits, spaces and + ( ) - / . only.');
  }
  return line;
}

/** An empty note is none. @throws UserFault when it is longer than 5,000 characters */
export function noteInput(note: string | null | undefined): string | null | undefined {
  if (note === null || note === undefined) return note;
  return textInput(note, { field: 'note', min: 0, max: 5_000 }) || null;
}

/** An address as it is stored. @throws UserFault that names the first field that is wrong */
export function addressInput(address: Address): Address {
  const [problem] = validateAddress(address);
  if (problem) throw invalid(`address.${problem.field}`, `${problem.field} ${problem.message}.`);
  return normalizeAddress(address);
}

/** A line break in a name would forge lines on labels and in e-mails. */
function lineInput(text: string, bounds: { field: string; min: number; max: number }): string {
  const clean = textInput(text, bounds);
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(clean)) throw invalid(bounds.field, 'must be a single line');
  return clean;
}
