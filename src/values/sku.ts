/** The largest number of characters (code points) of a SKU or a barcode. */
export const MAX_SKU_LENGTH = 64;

/** Excludes control, format (such as zero-width) and surrogate characters, and line and paragraph separators. */
const SKU = new RegExp(`^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,${MAX_SKU_LENGTH}}$`, 'u');

/** Trims a SKU for storage and comparison. Case is kept, because merchants distinguish `a1` from `A1`. */
export function normalizeSku(text: string): string {
  return text.trim();
}

/** Whether the text is a SKU: 1 to 64 printable characters (code points) without outer white space. */
export function isSku(text: string): boolean {
  return text.length <= 2 * MAX_SKU_LENGTH && SKU.test(text) && text.trim() === text;
}
