import { readFile } from 'node:fs/promises';
import type { CsvFileError } from '../../platform/inputs/csv-file.ts';
import { counted } from '../../values/text.ts';
import { CommandFailure } from '../command-failure.ts';

const MAX_PROBLEMS = 20;

/** @param hint what else could have been meant */
export async function readText(path: string, hint = ''): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const reason =
      error instanceof Error && 'code' in error && error.code === 'ENOENT'
        ? 'It does not exist'
        : 'It cannot be read';
    throw new CommandFailure(`${path}: ${reason}.${hint}`);
  }
}

/** What is wrong with a file, the first problems of many. */
export function explainProblems(what: string, { problems }: CsvFileError): string {
  const shown = problems.slice(0, MAX_PROBLEMS).map((problem) => `  ${problem}`);
  const more = problems.length - shown.length;
  return [
    `Nothing of ${what} was imported:`,
    ...shown,
    ...(more > 0 ? [`  and ${counted(more, 'more problem')}`] : []),
  ].join('\n');
}
