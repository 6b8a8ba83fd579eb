import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { CommandFailure } from './command-failure.ts';
import type { CommandLine } from './command-line.ts';

/** Writes a generated file that is committed. With `isCheck` it only compares, and fails if the file is stale. */
export async function writeGeneratedFile(
  line: CommandLine,
  file: { path: string; content: string; isCheck: boolean; command: string },
): Promise<void> {
  const { path, content, isCheck, command } = file;
  const name = relative(process.cwd(), path);
  const committed = await readFile(path, 'utf8').catch(() => undefined);
  if (committed === content) {
    line.print(`${name} is up to date.`);
    return;
  }
  if (isCheck) throw new CommandFailure(`${name} is stale: run "${command}" and commit it.`);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  line.print(`Wrote ${name}.`);
}
