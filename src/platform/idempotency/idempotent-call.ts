import { hash } from 'node:crypto';
import type { Actor } from '../auth/actor.ts';
import { invalid } from '../errors/standard-errors.ts';

const MAX_KEY_LENGTH = 200;
/** How long a result is replayed. SQL uses `idempotency_lifetime()`; a test compares the two. @internal */
export const IDEMPOTENCY_HOURS = 24;

/** The description of a key in the schema. */
export const KEY_DESCRIPTION =
  `A key that the client chooses, 1 to ${MAX_KEY_LENGTH} characters. A call that repeats the key ` +
  `within ${IDEMPOTENCY_HOURS} hours returns the first result and changes nothing.`;

/** @typeParam J result of {@link IdempotentCall.validate} */
export interface IdempotentCall<J = unknown> {
  readonly actor: Actor;
  /** Keys of different owners are independent. By default the viewer. */
  readonly owner?: string;
  /** Chosen by the client. Without one the work simply runs. */
  readonly key: string | null | undefined;
  readonly operation: string;
  /**
   * The input that identifies the call. Another input under the same key is refused. It is normalised but not validated
   * (see `unvalidated-values.ts`), and has the same form in every version.
   */
  readonly input: unknown;
  /**
   * Applies rules that may change with a version or a setting. They only apply to new calls: a repeated call gets its
   * former answer. A refusal is not stored under the key.
   *
   * @returns the validated input for the work.
   * @throws DomainError
   * @returns what the work goes by.
   * @throws DomainError
   */
  readonly validate?: () => J;
}

/** The claim of a key, for a use case whose single statement claims it. */
export interface IdempotencyClaim {
  readonly owner: string;
  /** Null without a key: then nothing is claimed or stored. */
  readonly key: string | null;
  readonly fingerprint: string;
}

/** @throws DomainError VALIDATION for a malformed key */
export function idempotencyClaimOf({ owner, actor, input, key = null }: IdempotentCall): IdempotencyClaim {
  if (key !== null && !isKey(key)) {
    throw invalid('idempotencyKey', `An idempotency key has 1 to ${MAX_KEY_LENGTH} characters.`);
  }
  return { owner: owner ?? actor.viewer?.userId ?? actor.label, key, fingerprint: fingerprintOf(input) };
}

function isKey(text: string): boolean {
  return text.length > 0 && text.length <= MAX_KEY_LENGTH && text.isWellFormed() && !text.includes('\0');
}

function fingerprintOf(input: unknown): string {
  return hash('sha256', JSON.stringify(input, sortedKeys), 'base64url');
}

/** The order of an object's keys does not matter. */
function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
