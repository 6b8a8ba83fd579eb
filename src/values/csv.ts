/** Cells with only these characters are not formulas: numbers and telephone numbers. */
const HARMLESS = /^[+-][\d\s()./-]*$/;
/** Characters that start a formula in a spreadsheet, from OWASP's list. Japanese input uses the full-width ones. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;

/** One CSV line (RFC 4180) with its line end. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** Prefixes a formula with an apostrophe, as spreadsheets mark text. */
function csvCell(text: string): string {
  const shown = beginsFormula(text) && !HARMLESS.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}

/** Whether a text gets an apostrophe when written, and loses it when read. */
export function beginsFormula(text: string): boolean {
  return FORMULA.test(text);
}
