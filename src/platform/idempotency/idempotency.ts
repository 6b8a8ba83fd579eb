import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../auth/actor.ts';
import { prepared, sql } from '../db/sql.ts';
import type { Transactions } from '../db/transactions.ts';
import { invalid } from '../errors/faults.ts';
import { ErrorCode, type UserErrorData, UserFault } from '../errors/user-fault.ts';

const LONGEST_KEY = 200;
/** Whoever runs it again finds the outcome under the key. */
const REPEATABLE = { isRepeatable: true };

export interface IdempotentCall {
  readonly actor: Actor;
  /** Keys of different owners never meet; the viewer by default. */
  readonly owner?: string;
  /** Chosen by the client; without one the work simply runs. */
  readonly key: string | null | undefined;
  readonly operation: string;
  /** Everything that makes the call this call; another input under the same key is refused. */
  readonly input: unknown;
}

type Outcome<R> = { readonly value: R } | { readonly errors: readonly UserErrorData[] };

/** For a use case that is one statement and claims its key in there. */
export interface KeyToClaim {
  readonly owner: string;
  /** Null when the client chose none: then nothing is claimed and nothing stored. */
  readonly key: string | null;
  readonly fingerprint: string;
}

/** What lies under a key once the statement that claims it is through. */
export interface StoredUnderKey<R> {
  readonly operation: string;
  readonly fingerprint: string;
  readonly result: Outcome<R>;
}

/**
 * Runs a use case once per key. The key is claimed in the transaction of the work itself, so a crash leaves neither,
 * and a second call of the same key waits for the first and gets its result: the same value or the same user errors.
 */
export class Idempotency {
  readonly #transactions: Transactions;

  constructor(transactions: Transactions) {
    this.#transactions = transactions;
  }

  /**
   * @param work must return plain JSON (ids, numbers): it is stored and given back as it is
   * @throws UserFault of the work, again at every replay; IdempotencyMismatchError for another input
   */
  async run<R extends object>(call: IdempotentCall, work: (em: EntityManager) => Promise<R>): Promise<R> {
    const { key } = call;
    if (key === null || key === undefined) return this.#transactions.run(work);
    const identity = identify(call, key);
    return this.#settle(call, identity, () =>
      this.#transactions.run(async (em) => {
        const known = await claim<R>(em, call, identity);
        if (known) return known;
        const outcome = { value: await refusable(work(em)) };
        await store(em, call, identity, outcome);
        return outcome;
      }, REPEATABLE),
    );
  }

  /**
   * The same for a use case that writes in one statement: it calls `claim_idempotency_key` itself, stores its result
   * under the key as `{"value": …}`, and returns what lies there in the end. What it reads before is no part of a
   * transaction, so the statement has to see for itself that it still holds.
   *
   * @throws UserFault as {@link run} does
   */
  async runStatement<R extends object>(
    call: IdempotentCall,
    statement: (em: EntityManager, key: KeyToClaim) => Promise<StoredUnderKey<R>>,
  ): Promise<R> {
    const identity = identify(call, call.key ?? null);
    return this.#settle(call, identity, () =>
      this.#transactions.runStatement(
        async (em) => outcomeOf(call, identity, await refusable(statement(em, identity))),
        { isRepeatable: identity.key !== null },
      ),
    );
  }

  /**
   * A user error undoes the work together with the claim, and is then stored in a transaction of its own: no savepoint
   * is needed while all goes well. Whoever claims the key in between is the first, and theirs is the outcome of all.
   */
  async #settle<R>(
    call: IdempotentCall,
    identity: KeyToClaim,
    attempt: () => Promise<Outcome<R>>,
  ): Promise<R> {
    const outcome = await attempt().catch((error: unknown) => {
      if (!(error instanceof WorkRefused)) throw error;
      if (identity.key === null) throw error.fault;
      const refusal: Outcome<R> = { errors: error.fault.errors };
      return this.#transactions.run(async (em) => {
        const known = await claim<R>(em, call, identity);
        if (known) return known;
        await store(em, call, identity, refusal);
        return refusal;
      }, REPEATABLE);
    });
    if ('value' in outcome) return outcome.value;
    throw new UserFault(...(outcome.errors as [UserErrorData, ...UserErrorData[]]));
  }
}

/** Tells the work's own user errors from those about its key. */
class WorkRefused extends Error {
  readonly fault: UserFault;

  constructor(fault: UserFault) {
    super(fault.message);
    this.fault = fault;
  }
}

async function refusable<R>(work: Promise<R>): Promise<R> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof UserFault ? new WorkRefused(error) : error;
  }
}

/** @throws UserFault VALIDATION for a key that cannot be one */
function identify({ owner, actor, input }: IdempotentCall, key: string | null): KeyToClaim {
  if (key !== null && !isKey(key)) {
    throw invalid('idempotencyKey', `An idempotency key has 1 to ${LONGEST_KEY} characters.`);
  }
  return { owner: owner ?? actor.viewer?.userId ?? actor.label, key, fingerprint: fingerprintOf(input) };
}

function isKey(text: string): boolean {
  return text.length > 0 && text.length <= LONGEST_KEY && text.isWellFormed() && !text.includes('\0');
}

/** The database's clock says how long a result is replayed: 24 hours. */
const CLAIM = prepared(
  'select operation, fingerprint, result from claim_idempotency_key($1, $2, $3, $4, $5)',
);

/** @returns the stored outcome, or undefined when the key is ours now */
async function claim<R>(
  em: EntityManager,
  call: IdempotentCall,
  { owner, key, fingerprint }: KeyToClaim,
): Promise<Outcome<R> | undefined> {
  const values = [call.actor.storeId, owner, key, call.operation, fingerprint];
  const [stored] = await sql<StoredUnderKey<R>>(em, CLAIM, values);
  return stored && outcomeOf(call, { fingerprint }, stored);
}

function outcomeOf<R>(
  { operation }: IdempotentCall,
  { fingerprint }: Pick<KeyToClaim, 'fingerprint'>,
  stored: StoredUnderKey<R>,
): Outcome<R> {
  if (stored.operation === operation && stored.fingerprint === fingerprint) return stored.result;
  throw new UserFault({
    __typename: 'IdempotencyMismatchError',
    code: ErrorCode.IDEMPOTENCY_MISMATCH,
    message: 'This idempotency key was used before with other arguments; use a new one for a new call.',
    field: ['idempotencyKey'],
  });
}

const KEEP = prepared(
  'update idempotency_keys set result = $4 where store_id = $1 and owner = $2 and key = $3',
);

async function store(
  em: EntityManager,
  call: IdempotentCall,
  { owner, key }: KeyToClaim,
  outcome: Outcome<unknown>,
): Promise<void> {
  await sql(em, KEEP, [call.actor.storeId, owner, key, JSON.stringify(outcome)]);
}

function fingerprintOf(input: unknown): string {
  return createHash('sha256').update(JSON.stringify(input, sortedKeys)).digest('base64url');
}

/** The same object in another order of keys is the same input. */
function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
