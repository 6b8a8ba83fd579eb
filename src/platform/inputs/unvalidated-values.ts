import { InvalidAmountError, parseAmount } from '../../values/money.ts';

/**
 * Values of an input for the fingerprint of an idempotent call: in the form in which `input-values.ts` stores valid
 * ones, and judged by no rule. A rule that a later version adds must not change the fingerprint of an earlier call,
 * otherwise its repetition is refused; so these forms never change. Addresses have `normalizeAddress`.
 */

/** Trimmed and in normal form C. Null for null and undefined. */
export function unvalidatedText(text: string | null | undefined): string | null {
  return text?.trim().normalize('NFC') ?? null;
}

/** Trimmed, its ASCII letters in lower case: valid addresses have no other ones. */
export function unvalidatedEmail(email: string | null | undefined): string | null {
  return email?.trim().replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) ?? null;
}

/** Trimmed; an empty one is none. */
export function unvalidatedPhone(phone: string | null | undefined): string | null {
  return phone?.trim() || null;
}

/** Minor units of the currency, negative ones too; a text that is no amount in it stays what it is. */
export function unvalidatedAmount(text: string | null | undefined, currency: string): number | string | null {
  if (typeof text !== 'string') return null;
  try {
    return parseAmount(text, currency, { allowNegative: true });
  } catch (error) {
    if (error instanceof InvalidAmountError) return text;
    throw error;
  }
}
