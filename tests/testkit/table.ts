/** Rows under their head, in columns as wide as they need, sorted by the first: the form of committed tables. */
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
