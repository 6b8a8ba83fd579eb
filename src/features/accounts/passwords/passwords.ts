import { randomBytes } from 'node:crypto';
import type { Piscina } from 'piscina';
import { invalid } from '../../../platform/errors/standard-errors.ts';
import { type HashRequest, PasswordQueue } from './password-queue.ts';

/** bcrypt ignores bytes after the 72nd, so longer passwords are refused. */
const MAX_BYTES = 72;
const MIN_CHARACTERS = 8;
/** For the descriptions of inputs. */
export const PASSWORD_RULE = `At least ${MIN_CHARACTERS} characters, at most ${MAX_BYTES} bytes.`;
/** Number of hash threads, and the limits of waiting hashes in all and per network. */
const THREADS = 2;
const MAX_WAITING = 200;
const MAX_WAITING_PER_NETWORK = 50;

/** Hashes and compares passwords in worker threads, so that many sign-ins do not block other requests. */
export class Passwords {
  readonly #cost: number;
  readonly #queue = new PasswordQueue({
    concurrency: THREADS,
    maxPerNetwork: MAX_WAITING_PER_NETWORK,
    maxWaiting: MAX_WAITING,
  });
  #workers: Promise<Piscina> | undefined;
  /** The hash of a random password, with the same cost as all others. */
  #nobody: Promise<string> | undefined;

  constructor(cost: number) {
    this.#cost = cost;
  }

  /** @throws OverloadedError if too many hashes wait */
  hash(password: string, request: HashRequest): Promise<string> {
    return this.#queue.run(request, () => this.#hash(password));
  }

  async #hash(password: string): Promise<string> {
    const workers = await this.#pool();
    return workers.run({ password, cost: this.#cost }, { name: 'hash' });
  }

  /**
   * @param passwordHash undefined without an account: the comparison then takes as long and returns false
   * @throws OverloadedError if too many hashes wait
   */
  async compare(password: string, passwordHash: string | undefined, network: string): Promise<boolean> {
    if (Buffer.byteLength(password) > MAX_BYTES) return false;
    const compared = passwordHash ?? (await this.#hashOfNobody());
    const isRight = await this.#queue.run({ network, isSignIn: true }, async () =>
      (await this.#pool()).run({ password, passwordHash: compared }, { name: 'compare' }),
    );
    return isRight && passwordHash !== undefined;
  }

  /** Created once, and again after a failure. */
  #hashOfNobody(): Promise<string> {
    this.#nobody ??= this.#hash(randomBytes(32).toString('base64url')).catch((error: unknown) => {
      this.#nobody = undefined;
      throw error;
    });
    return this.#nobody;
  }

  async close(): Promise<void> {
    await (await this.#workers)?.destroy();
  }

  /** Started with the first password, so that a read-only server has no such threads. */
  #pool(): Promise<Piscina> {
    this.#workers ??= import('piscina').then(
      (module) =>
        new module.Piscina({
          filename: new URL(
            import.meta.url.endsWith('.ts') ? './password.worker.ts' : './password.worker.js',
            import.meta.url,
          ).href,
          minThreads: 1,
          maxThreads: THREADS,
          idleTimeout: 30_000,
          niceIncrement: 10,
        }),
    );
    return this.#workers;
  }
}

/** @throws DomainError if it is too short, or too long for bcrypt */
export function checkNewPassword(password: string, field: string): void {
  if (!password.isWellFormed() || password.includes('\0')) throw invalid(field, 'That is not valid text.');
  if ([...password].length < MIN_CHARACTERS) {
    throw invalid(field, `A password has at least ${MIN_CHARACTERS} characters.`);
  }
  if (Buffer.byteLength(password) > MAX_BYTES) {
    throw invalid(
      field,
      `A password has at most ${MAX_BYTES} bytes; longer ones would be cut silently by bcrypt.`,
    );
  }
}
