import { randomBytes } from 'node:crypto';
import type { Piscina } from 'piscina';
import { invalid } from '../../platform/graphql/faults.ts';

/** bcrypt reads no further than 72 bytes; a longer password is refused rather than cut. */
const MOST_BYTES = 72;
const FEWEST_CHARACTERS = 8;
/** Beyond this many waiting hashes a sign-in is refused instead of piling up. */
const LONGEST_QUEUE = 200;

/** Hashes and compares passwords in worker threads, so that a storm of sign-ins does not stop everything else. */
export class Passwords {
  readonly #cost: number;
  #workers: Promise<Piscina> | undefined;
  /** The hash of a password that nobody knows, of the same cost as everybody's. */
  #nobody: Promise<string> | undefined;

  constructor(cost: number) {
    this.#cost = cost;
  }

  async hash(password: string): Promise<string> {
    const workers = await this.#pool();
    return workers.run({ password, cost: this.#cost }, { name: 'hash' });
  }

  /** @param passwordHash undefined when there is no such account: that takes as long and answers false */
  async compare(password: string, passwordHash: string | undefined): Promise<boolean> {
    if (Buffer.byteLength(password) > MOST_BYTES) return false;
    if (passwordHash === undefined) this.#nobody ??= this.hash(randomBytes(32).toString('base64url'));
    const compared = passwordHash ?? (await this.#nobody);
    const isRight = await (await this.#pool()).run({ password, passwordHash: compared }, { name: 'compare' });
    return isRight && passwordHash !== undefined;
  }

  async close(): Promise<void> {
    await (await this.#workers)?.destroy();
  }

  /** Started with the first password: a server that only reads never pays for the threads. */
  #pool(): Promise<Piscina> {
    this.#workers ??= import('piscina').then(
      (module) =>
        new module.Piscina({
          filename: new URL(
            import.meta.url.endsWith('.ts') ? './password.worker.ts' : './password.worker.js',
            import.meta.url,
          ).href,
          minThreads: 1,
          maxThreads: 2,
          idleTimeout: 30_000,
          maxQueue: LONGEST_QUEUE,
          niceIncrement: 10,
        }),
    );
    return this.#workers;
  }
}

/** @throws UserFault when it is too short or too long for bcrypt */
export function checkNewPassword(password: string, field: string): void {
  if (!password.isWellFormed() || password.includes('\0')) throw invalid(field, 'That is not valid text.');
  if ([...password].length < FEWEST_CHARACTERS) {
    throw invalid(field, `A password has at least ${FEWEST_CHARACTERS} characters.`);
  }
  if (Buffer.byteLength(password) > MOST_BYTES) {
    throw invalid(
      field,
      `A password has at most ${MOST_BYTES} bytes; longer ones would be cut silently by bcrypt.`,
    );
  }
}
