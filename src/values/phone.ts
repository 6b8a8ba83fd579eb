import { isSingleLine } from './text.ts';

/** The largest number of characters of a telephone number. */
export const MAX_PHONE_LENGTH = 40;

/**
 * Trims a telephone number and keeps it otherwise as written, because formats differ. Undefined if it contains other
 * characters, more than 40 characters or fewer than two digits.
 */
export function normalizePhone(text: string): string | undefined {
  const phone = text.trim();
  if (phone.length > MAX_PHONE_LENGTH || !isSingleLine(phone) || !/^[+\d(][\d\s()./-]*$/.test(phone))
    return undefined;
  return phone.replace(/\D/g, '').length >= 2 ? phone : undefined;
}
