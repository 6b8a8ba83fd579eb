import { type ChildProcess, spawn } from 'node:child_process';
import { inject } from 'vitest';

/** A developer's shell and `.env` file have no effect on these tests. */
const CLEAN = { PATH: process.env.PATH, HOME: process.env.HOME, BCRYPT_COST: '4', LOG_LEVEL: 'warn' };

/**
 * Waits until the server is compiled.
 *
 * @throws with the compiler's message
 */
export async function compile(): Promise<void> {
  const response = await fetch(inject('compilationSource'));
  if (!response.ok) throw new Error(await response.text());
}

export interface OrdinalProcess {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly errors: () => string;
  /** The exit code, or the signal that ended the process. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
  /** Waits until the text was printed. @throws when the process ends before */
  prints(text: string): Promise<void>;
}

/** The files to run: `main` and `cli` are compiled; `start` builds first, as `npm start` does. */
const FILES = { main: ['dist/src/main.js'], cli: ['dist/src/cli.js'], start: ['src/build/run.ts', 'main'] };

/** Runs an entry in a new process. */
export function runOrdinal(
  entry: keyof typeof FILES,
  environment: Record<string, string>,
  words: string[] = [],
): OrdinalProcess {
  const env = { ...CLEAN, PORT: '0', METRICS_PORT: '0', SHUTDOWN_WAIT_SECONDS: '0', ...environment };
  const child = spawn(process.execPath, [...FILES[entry], ...words], { env });
  const text = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (chunk: string) => {
      text[stream] += chunk;
    });
  }
  const ended = new Promise<number | NodeJS.Signals | null>((done) => {
    child.once('close', (code, signal) => done(code ?? signal));
  });
  return {
    child,
    output: () => text.stdout,
    errors: () => text.stderr,
    ended,
    prints: (wanted) =>
      new Promise((done, fail) => {
        const look = () => text.stdout.includes(wanted) && done();
        child.stdout.on('data', look);
        void ended.then(() => fail(new Error(`it ended: ${text.stdout}${text.stderr}`)));
        look();
      }),
  };
}
