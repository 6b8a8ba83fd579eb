import { OverloadedError } from '../../../platform/db/sharing/semaphore.ts';

/** Who waits for a password to be hashed. */
export interface HashRequest {
  /** The network that waits, as `networkOf` has it; `system` for commands. */
  readonly network: string;
  /** Somebody signs in with it: they go before those who register. */
  readonly isSignIn: boolean;
}

interface Waiting {
  readonly enter: () => void;
}

/** Of this many turns one goes to those who do not sign in, so that they are served under any load. */
const TURNS_FOR_SIGN_INS = 4;

/**
 * Shares the hash threads fairly. Networks take turns, so that one that asks for hundreds of hashes delays another by
 * one hash at most; sign-ins go before registrations.
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

  /** @throws OverloadedError when too many wait already, of this network or of all; the work was not begun then */
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

/** The first of the network whose turn it is, which then stands behind all others. */
function takeFirst(lane: Map<string, Waiting[]>): Waiting | undefined {
  const [entry] = lane;
  if (!entry) return undefined;
  const [network, line] = entry;
  const first = line.shift();
  lane.delete(network);
  if (line.length > 0) lane.set(network, line);
  return first;
}
