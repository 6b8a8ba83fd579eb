import type { CaseResult } from './cases/bench-case.ts';

/** A table for the terminal and, since its columns are drawn with pipes, for Markdown. */
export function tableOf({ title, lines, remarks = [] }: CaseResult): string {
  const headings = ['', ...Object.keys(lines[0]?.figures ?? {})];
  const rows = lines.map(({ name, figures }) => [name, ...Object.values(figures).map(spell)]);
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join(' | ')} |`;
  const rule = `|${widths.map((width, at) => (at === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [
    `### ${title}`,
    '',
    line(headings),
    rule,
    ...rows.map(line),
    ...remarks.flatMap((remark) => ['', remark]),
    '',
  ].join('\n');
}

function spell(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString('en-US');
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-US');
  return value.toFixed(2);
}
