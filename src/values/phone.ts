import { isSingleLine } from './text.ts';

const LONGEST = 40;

/**
 * A telephone number as it is stored: trimmed, else as it was written, since nobody agrees on a form. Undefined when
 * it holds more than a telephone number does; at most 40 characters and at least two digits.
 */
export function normalizePhone(text: string): string | undefined {
  const phone = text.trim();
  if (phone.length > LONGEST || !isSingleLine(phone) || !/^[+\d(][\d\s()./-]*$/.test(phone)) return undefined;
  return phone.replace(/\D/g, '').length >= 2 ? phone : undefined;
}
