import { OverloadedError } from '../../../platform/db/sharing/semaphore.ts';

/** The caller that waits for a hash. */
export interface HashRequest {
  /** The caller's network, from `networkOf`; `system` for commands. */
  readonly network: string;
  /** Whether it is a sign-in. Sign-ins have priority over registrations. */
  readonly isSignIn: boolean;
}

interface Waiting {
  readonly enter: () => void;
}

/** One of this many turns goes to callers that do not sign in, so that they are served under any load. */
const TURNS_FOR_SIGN_INS = 4;

/**
 * Shares the hash threads fairly. Networks take turns, so a network with hundreds of hashes delays another by at most
 * one. Sign-ins have priority over registrations.
 */
export class PasswordQueue {
  readonly #concurrency: number;
  readonly #maxPerNetwork: number;
  readonly #maxWaiting: number;
  readonly #signIns = new Map<string, Waiting[]>();
  readonly #others = new Map<string, Waiting[]>();
  #taken = 0;
  #waiting = 0;
  #turn = 0;

  constructor(options: { concurrency: number; maxPerNetwork: number; maxWaiting: number }) {
    this.#concurrency = options.concurrency;
    this.#maxPerNetwork = options.maxPerNetwork;
    this.#maxWaiting = options.maxWaiting;
  }

  /** @throws OverloadedError if too many of this network, or of all, are waiting; then `work` was not called */
  async run<T>(request: HashRequest, work: () => Promise<T>): Promise<T> {
    if (this.#taken < this.#concurrency) this.#taken++;
    else await this.#wait(request);
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  #wait({ network, isSignIn }: HashRequest): Promise<void> {
    const waitingOfNetwork =
      (this.#signIns.get(network)?.length ?? 0) + (this.#others.get(network)?.length ?? 0);
    if (this.#waiting >= this.#maxWaiting || waitingOfNetwork >= this.#maxPerNetwork) {
      return Promise.reject(new OverloadedError());
    }
    const lane = isSignIn ? this.#signIns : this.#others;
    return new Promise((enter) => {
      const line = lane.get(network);
      if (line) line.push({ enter });
      else lane.set(network, [{ enter }]);
      this.#waiting++;
    });
  }

  #leave(): void {
    const next = this.#next();
    if (!next) {
      this.#taken--;
      return;
    }
    this.#waiting--;
    next.enter();
  }

  #next(): Waiting | undefined {
    this.#turn = (this.#turn + 1) % TURNS_FOR_SIGN_INS;
    const lanes = this.#turn === 0 ? [this.#others, this.#signIns] : [this.#signIns, this.#others];
    return takeFirst(lanes[0]!) ?? takeFirst(lanes[1]!);
  }
}

/** Takes the first caller of the next network, which moves to the end of the line. */
function takeFirst(lane: Map<string, Waiting[]>): Waiting | undefined {
  const [entry] = lane;
  if (!entry) return undefined;
  const [network, line] = entry;
  const first = line.shift();
  lane.delete(network);
  if (line.length > 0) lane.set(network, line);
  return first;
}
