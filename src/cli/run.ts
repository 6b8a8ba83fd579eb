import { Output } from '../platform/observability/output.ts';
import { Answer } from './answer.ts';
import { CommandLine } from './command-line.ts';
import { explainFailure } from './failure.ts';
import { program } from './program.ts';

/** Runs one command of the CLI and returns its exit code. */
export async function runCommand(words: readonly string[]): Promise<number> {
  const answer = new Answer(process.stdout);
  const errors = new Output(2);
  // Prompts, progress and messages of libraries go there. A command does not fail if nobody reads them.
  process.stderr.on('error', () => undefined);
  const line = new CommandLine({ print: (text) => answer.print(text), errors });
  try {
    await program(line).parseAsync([...words], { from: 'user' });
    await answer.written();
    return 0;
  } catch (error) {
    errors.write(`${explainFailure(error, line.knownConfig)}\n`);
    return 1;
  }
}
