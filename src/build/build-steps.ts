import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { tell } from './tell.ts';

/** One program of the build. */
interface Step {
  /** Printed when the program has ended. */
  readonly done: string;
  readonly words: readonly string[];
}

const COMPILER = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'];

/** The steps of a stage run at the same time. A stage needs the output of the stages before it. */
function stages(areTypesChecked: boolean): readonly (readonly Step[])[] {
  return [
    [
      { done: 'compiled the server', words: [...COMPILER, ...(areTypesChecked ? [] : ['--noCheck'])] },
      { done: 'copied the SQL functions', words: ['src/build/copy-sql.ts'] },
      { done: 'bundled the playground', words: ['src/platform/graphiql/client/build.ts'] },
    ],
    [{ done: 'joined the server with its packages', words: ['src/build/bundle.ts'] }],
  ];
}

/**
 * Runs the build in a folder and prints a line when a step has ended. The output of a failed step is printed as well.
 *
 * @param areTypesChecked false compiles in half the time and gives the same output
 * @returns whether every step succeeded; after a failure no further stage is run
 */
export async function runBuild(
  root: string,
  { areTypesChecked }: { areTypesChecked: boolean },
): Promise<boolean> {
  for (const stage of stages(areTypesChecked)) {
    const outcomes = await Promise.all(stage.map((step) => runStep(step, root)));
    if (outcomes.includes(false)) return false;
  }
  return true;
}

/** Reads the output of the step from pipes, so that a closed or full output of this process cannot stop the step. */
async function runStep({ done, words }: Step, root: string): Promise<boolean> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [join(root, words[0]!), ...words.slice(1)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = { notes: '', warnings: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed.notes += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    printed.warnings += text;
  });
  const code = await new Promise<number | null>((end) => {
    child.once('error', () => end(null));
    child.once('close', end);
  });
  const isDone = code === 0;
  tell(isDone ? printed.warnings : printed.notes + printed.warnings);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  tell(isDone ? `  ${done}, ${seconds} s\n` : `The build failed: node ${words.join(' ')}\n`);
  return isDone;
}
