/** Control, format (such as zero-width) and surrogate characters, line and paragraph separators. */
const SKU = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]{1,64}$/u;

/** A SKU as it is stored and compared: without outer white space. Case is kept, since merchants tell `a1` from `A1`. */
export function normalizeSku(text: string): string {
  return text.trim();
}

/** Whether the text is a SKU: 1 to 64 printable characters (code points) without outer white space. */
export function isSku(text: string): boolean {
  return text.length <= 128 && SKU.test(text) && text.trim() === text;
}
