/** Formats rows under a header in aligned columns, sorted by the first column. Committed tables use it. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const table = [head, ...rows.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1))];
  const widths = head.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  const lines = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}
