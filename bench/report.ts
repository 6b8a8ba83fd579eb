import { mkdirSync, writeFileSync } from 'node:fs';
import type { CaseResult } from './cases/bench-case.ts';
import type { Options } from './options.ts';

/** The machine and time of a measurement. Figures of different or busy machines are not comparable. */
export interface Circumstances {
  readonly startedAt: string;
  readonly node: string;
  readonly processor: string;
  readonly cores: number;
  readonly isPinned: boolean;
  readonly loadAverage: readonly number[];
  readonly options: Options;
}

export function describeRun(about: Circumstances): string {
  const { startedAt, node, processor, cores, isPinned, loadAverage, options } = about;
  return [
    startedAt,
    `Node ${node}`,
    `${cores} × ${processor}`,
    isPinned ? 'processes pinned' : 'processes not pinned (one core only, or no taskset)',
    `load average before the run ${loadAverage.join(', ')}`,
    `${options.orders.toLocaleString('en-US')} orders`,
  ].join('; ');
}

/**
 * Writes a JSON file per run, which Git ignores, and on request the tables as Markdown, which Git keeps.
 *
 * @returns the JSON file
 */
export function saveResults(
  run: Circumstances & { results: readonly CaseResult[] },
  { isKept }: { isKept: boolean },
): string {
  const folder = new URL('./results/', import.meta.url).pathname;
  mkdirSync(folder, { recursive: true });
  const file = `${folder}${run.startedAt.replaceAll(/[:.]/g, '-')}.json`;
  writeFileSync(file, `${JSON.stringify(run, undefined, 2)}\n`);
  if (isKept) {
    const text = [
      '# The last run of `npm run bench -- --save`',
      describeRun(run),
      ...run.results.map(tableOf),
    ];
    writeFileSync(new URL('./results.md', import.meta.url), `${text.join('\n\n')}`);
  }
  return file;
}

/** A table for the terminal. It is also valid Markdown. */
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
