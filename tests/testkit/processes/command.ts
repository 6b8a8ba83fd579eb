import { CommandLine } from '../../../src/cli/command-line.ts';
import { explainFailure } from '../../../src/cli/failure.ts';
import { program } from '../../../src/cli/program.ts';

/** Runs a command of the CLI in this process with its own settings. A developer's settings have no effect. */
export async function runCommand(
  words: string[],
  environment: Record<string, string>,
): Promise<{ output: string; failure?: string }> {
  const lines: string[] = [];
  const line = new CommandLine({
    print: (text) => lines.push(text),
    errors: process.stderr,
    overrides: {
      NODE_ENV: 'test',
      JWT_SECRET: 'a secret of the tests that is long enough',
      BCRYPT_COST: '4',
      ...environment,
    },
  });
  try {
    await program(line).parseAsync(words, { from: 'user' });
    return { output: lines.join('\n') };
  } catch (error) {
    return { output: lines.join('\n'), failure: explainFailure(error, line.knownConfig) };
  }
}
