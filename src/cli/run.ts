import { CommandLine } from './command-line.ts';
import { explainFailure } from './failure.ts';
import { program } from './program.ts';

/** Runs one command of the CLI and gives its exit code. */
export async function runCommand(words: readonly string[]): Promise<number> {
  const line = new CommandLine((text) => process.stdout.write(`${text}\n`));
  try {
    await program(line).parseAsync([...words], { from: 'user' });
    return 0;
  } catch (error) {
    process.stderr.write(`${explainFailure(error, line.knownConfig)}\n`);
    return 1;
  }
}
