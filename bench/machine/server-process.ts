import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { pinnedToServerCore } from './cores.ts';
import type { ProbeQuestion } from './probe.ts';

const PROBE = fileURLToPath(new URL('./probe.ts', import.meta.url));
const START_TIMEOUT_MS = 60_000;

export interface ServerOptions {
  /** The module to run with node. */
  readonly entry: string;
  readonly environment: Readonly<Record<string, string>>;
  /** The file for the output of the process. Logging is part of the measured work, so it goes to a real file. */
  readonly logPath: string;
  /** Finds the address in the output. */
  readonly ready: RegExp;
}

/** A server under test, in its own process and on its own core. */
export class ServerProcess {
  readonly port: number;
  readonly #child: ChildProcess;
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.port = port;
  }

  /** @throws Error with the output of the process if it ends or does not answer in time */
  static async start(options: ServerOptions): Promise<ServerProcess> {
    return ServerProcess.#run(options, [process.execPath, '--import', PROBE, options.entry]);
  }

  /** Runs `npm start`, including the build. It does not answer questions about memory and CPU. */
  static async npmStart(options: ServerOptions): Promise<ServerProcess> {
    return ServerProcess.#run(options, ['npm', 'start']);
  }

  static async #run(options: ServerOptions, words: readonly [string, ...string[]]): Promise<ServerProcess> {
    const { entry, environment, logPath, ready } = options;
    const output = openSync(logPath, 'w');
    const [program, ...rest] = words;
    const [command, args] = pinnedToServerCore(program, rest);
    const child = spawn(command, args, {
      env: { PATH: process.env.PATH ?? '', ...environment },
      stdio: ['ignore', output, output, 'ipc'],
    });
    closeSync(output);
    const deadline = performance.now() + START_TIMEOUT_MS;
    for (;;) {
      const port = ready.exec(readFileSync(logPath, 'utf8').slice(0, 20_000))?.[1];
      if (port) return new ServerProcess(child, Number(port));
      if (child.exitCode !== null || performance.now() > deadline) {
        child.kill('SIGKILL');
        throw new Error(`${entry} did not start:\n${readFileSync(logPath, 'utf8').slice(-2_000)}`);
      }
      await wait(5);
    }
  }

  /** Bytes after a garbage collection. */
  async memory(): Promise<NodeJS.MemoryUsage> {
    return (await this.#ask({ ask: 'memory' })) as NodeJS.MemoryUsage;
  }

  /** CPU seconds used, independent of other load on the machine. */
  async cpuSeconds(): Promise<number> {
    const { user, system } = (await this.#ask({ ask: 'cpu' })) as NodeJS.CpuUsage;
    return (user + system) / 1e6;
  }

  async startProfile(): Promise<void> {
    await this.#ask({ ask: 'startProfile' });
  }

  async stopProfile(path: string): Promise<void> {
    await this.#ask({ ask: 'stopProfile', path });
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = new Promise((done) => this.#child.once('exit', done));
    this.#child.kill('SIGTERM');
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), 15_000);
    await ended;
    clearTimeout(timer);
  }

  /** One question at a time, because answers have no id. */
  #ask(question: ProbeQuestion): Promise<unknown> {
    const answer = this.#turn.then(
      () =>
        new Promise((done, fail) => {
          this.#child.once('message', done);
          this.#child.send(question, (error) => error && fail(error));
        }),
    );
    this.#turn = answer.catch(() => undefined);
    return answer;
  }
}
