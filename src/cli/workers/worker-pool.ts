import cluster, { type Worker } from 'node:cluster';
import type { Logger } from '../../platform/observability/log.ts';
import type { FromWorker, ToWorker } from '../../platform/workers/messages.ts';
import { CommandFailure } from '../command-failure.ts';

/** Milliseconds before a worker that died young is replaced. It doubles each time, up to the maximum. */
const FIRST_DELAY_MS = 200;
const MAX_DELAY_MS = 10_000;
/** Milliseconds. A worker that lived this long, or stopped on request, is replaced at once. */
const GROWN_UP_MS = 10_000;

interface CrewOptions {
  readonly size: number;
  readonly databaseUrl: string;
  readonly log: Logger;
  /** Messages of a worker after its start. */
  readonly onMessage: (message: FromWorker, reply: (answer: ToWorker) => void) => void;
}

/** The worker processes of a primary. Starts them, replaces dead ones, and stops them all. */
export class WorkerPool {
  readonly #options: CrewOptions;
  readonly #workers = new Set<Worker>();
  readonly #timers = new Set<NodeJS.Timeout>();
  #delay = FIRST_DELAY_MS;
  #isStarted = false;
  #isStopping = false;

  constructor(options: CrewOptions) {
    this.#options = options;
    cluster.setupPrimary({ args: [] });
  }

  /** @returns their shared URL. @throws CommandFailure if one cannot start */
  async start(): Promise<string> {
    // The first one starts alone, so that a mistake of the operator is reported once.
    const url = await this.#hire();
    await Promise.all(Array.from({ length: this.#options.size - 1 }, () => this.#hire()));
    this.#isStarted = true;
    return url;
  }

  /** Lets each finish its work. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    for (const timer of this.#timers) clearTimeout(timer);
    await Promise.all(
      [...this.#workers].map((worker) => {
        const gone = new Promise((done) => worker.once('exit', done));
        tell(worker, { kind: 'stop' });
        return gone;
      }),
    );
  }

  #hire(): Promise<string> {
    const hiredAt = performance.now();
    const worker = cluster.fork();
    this.#workers.add(worker);
    return new Promise((done, fail) => {
      worker.on('message', (message: FromWorker) => {
        if (message.kind === 'ready') {
          tell(worker, { kind: 'start', databaseUrl: this.#options.databaseUrl });
        } else if (message.kind === 'listening') {
          done(message.url);
        } else if (message.kind === 'failed') {
          fail(new CommandFailure(message.line));
        } else {
          this.#options.onMessage(message, (answer) => tell(worker, answer));
        }
      });
      worker.once('exit', (code, signal) => {
        this.#workers.delete(worker);
        fail(new CommandFailure(`A worker ended before it served anybody (${signal ?? `code ${code}`}).`));
        this.#replace({ worker: worker.id, code, signal }, performance.now() - hiredAt);
      });
    });
  }

  #replace(death: { worker: number; code: number | null; signal: string | null }, livedMs: number): void {
    if (this.#isStopping || !this.#isStarted) return;
    const diedYoung = death.code !== 0 && livedMs < GROWN_UP_MS;
    const delay = diedYoung ? this.#delay : 0;
    this.#delay = delay > 0 ? Math.min(delay * 2, MAX_DELAY_MS) : FIRST_DELAY_MS;
    this.#options.log.warn({ ...death, replacedInMs: delay }, 'a worker ended');
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      // A worker that cannot start reports it and ends, and is replaced then.
      this.#hire().catch((error: Error) =>
        this.#options.log.error({ reason: error.message }, 'no replacement'),
      );
    }, delay);
    this.#timers.add(timer);
  }
}

/** A worker that died meanwhile does not get the message. Its exit event follows. */
function tell(worker: Worker, message: ToWorker): void {
  if (worker.isConnected()) worker.send(message, () => undefined);
}
