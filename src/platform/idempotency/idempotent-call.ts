import { createHash } from 'node:crypto';
import type { Actor } from '../auth/actor.ts';
import { invalid } from '../errors/standard-errors.ts';

const MAX_KEY_LENGTH = 200;
/** How long a result is given back. `idempotency_lifetime()` is what counts; a test compares them. @internal */
export const IDEMPOTENCY_HOURS = 24;

/** What a key is, for the schema. */
export const KEY_DESCRIPTION =
  `Chosen by you, 1 to ${MAX_KEY_LENGTH} characters: the same call under the same key is done once, ` +
  `for ${IDEMPOTENCY_HOURS} hours.`;

/** @typeParam J what {@link IdempotentCall.judge} makes of the input */
export interface IdempotentCall<J = unknown> {
  readonly actor: Actor;
  /** Keys of different owners never meet; the viewer by default. */
  readonly owner?: string;
  /** Chosen by the client; without one the work simply runs. */
  readonly key: string | null | undefined;
  readonly operation: string;
  /**
   * Everything that makes the call this call; another input under the same key is refused. It is normalised and not
   * judged (see `unvalidated-values.ts`), and has the same form in every version.
   */
  readonly input: unknown;
  /**
   * Applies the rules to the input that another version or another setting may change. They are for new calls only: a
   * call that was made before is answered as it was then. A refusal is not kept under the key.
   *
   * @returns what the work goes by. @throws DomainError
   */
  readonly validate?: () => J;
}

/** For a use case that is one statement and claims its key in there. */
export interface IdempotencyClaim {
  readonly owner: string;
  /** Null when the client chose none: then nothing is claimed and nothing stored. */
  readonly key: string | null;
  readonly fingerprint: string;
}

/** @throws DomainError VALIDATION for a key that cannot be one */
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
  return createHash('sha256').update(JSON.stringify(input, sortedKeys)).digest('base64url');
}

/** The same object in another order of keys is the same input. */
function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
