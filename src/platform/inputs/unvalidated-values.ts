import { InvalidAmountError, parseAmount } from '../../values/money.ts';

/**
 * Input values for the fingerprint of an idempotent call: in their stored form (see `input-values.ts`), but not
 * validated. A rule of a later version must not change the fingerprint of an earlier call, because its repetition would
 * be refused. So these forms never change. Addresses use `normalizeAddress`.
 */

/** Trimmed and in normal form C. Null for null and undefined. */
export function unvalidatedText(text: string | null | undefined): string | null {
  return text?.trim().normalize('NFC') ?? null;
}

/** Trimmed, with ASCII letters in lower case. Valid addresses have no other letters. */
export function unvalidatedEmail(email: string | null | undefined): string | null {
  return email?.trim().replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) ?? null;
}

/** Trimmed. An empty one counts as absent. */
export function unvalidatedPhone(phone: string | null | undefined): string | null {
  return phone?.trim() || null;
}

/** Minor units of the currency, possibly negative. A text that is not an amount stays unchanged. */
export function unvalidatedAmount(text: string | null | undefined, currency: string): number | string | null {
  if (typeof text !== 'string') return null;
  try {
    return parseAmount(text, currency, { allowNegative: true });
  } catch (error) {
    if (error instanceof InvalidAmountError) return text;
    throw error;
  }
}
