/** Cells of these characters alone calculate nothing: numbers and telephone numbers. */
const HARMLESS = /^[+-][\d\s()./-]*$/;
/** What makes a spreadsheet take a cell for a formula, as OWASP lists it: full-width signs where input is Japanese. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;

/** One line of a CSV as RFC 4180 has it, with its end. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** A cell that a spreadsheet would run gets an apostrophe, as spreadsheets themselves mark text. */
function csvCell(text: string): string {
  const shown = beginsFormula(text) && !HARMLESS.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}

/** Whether a text needs the apostrophe before it, and loses it when it is read again. */
export function beginsFormula(text: string): boolean {
  return FORMULA.test(text);
}
