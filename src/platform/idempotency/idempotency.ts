import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../auth/actor.ts';
import { type Part, prepared, sql } from '../db/sql.ts';
import type { Transactions } from '../db/transactions.ts';
import { invalid } from '../graphql/faults.ts';
import { ErrorCode, type UserErrorData, UserFault } from '../graphql/user-errors.ts';

/** How long a result is replayed, by the database's clock. */
const KEPT = "interval '24 hours'";
const LONGEST_KEY = 200;

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

/** What work may do with its own key. */
export interface Claim<R> {
  /**
   * Stores the result as a part of one of the work's own statements; otherwise it takes one more at the end. For work
   * whose last statement locks what everybody wants. The value is what the work then has to return.
   */
  keep(value: R): Part[];
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
  async run<R extends object>(
    call: IdempotentCall,
    work: (em: EntityManager, claim: Claim<R>) => Promise<R>,
  ): Promise<R> {
    const { key } = call;
    if (key === null || key === undefined) {
      return this.#transactions.run((em) => work(em, { keep: () => [] }));
    }
    if (key.length === 0 || key.length > LONGEST_KEY || !key.isWellFormed() || key.includes('\0')) {
      throw invalid('idempotencyKey', `An idempotency key has 1 to ${LONGEST_KEY} characters.`);
    }
    const outcome = await this.#once(call, key, work);
    if ('value' in outcome) return outcome.value;
    throw new UserFault(...(outcome.errors as [UserErrorData, ...UserErrorData[]]));
  }

  /**
   * A user error undoes the work together with the claim, and is then stored in a transaction of its own: no savepoint
   * is needed while all goes well. Whoever claims the key in between is the first, and theirs is the outcome of all.
   */
  async #once<R extends object>(
    call: IdempotentCall,
    key: string,
    work: (em: EntityManager, claim: Claim<R>) => Promise<R>,
  ): Promise<Outcome<R>> {
    try {
      return await this.#transactions.run(async (em) => {
        const known = await claim<R>(em, call, key);
        if (known) return known;
        return { value: await finish(em, call, work) };
      });
    } catch (error) {
      if (!(error instanceof WorkRefused)) throw error;
      const refusal: Outcome<R> = { errors: error.fault.errors };
      return this.#transactions.run(async (em) => {
        const known = await claim<R>(em, call, key);
        if (known) return known;
        await store(em, keepPart(call, refusal));
        return refusal;
      });
    }
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

async function finish<R extends object>(
  em: EntityManager,
  call: IdempotentCall,
  work: (em: EntityManager, claim: Claim<R>) => Promise<R>,
): Promise<R> {
  let isKept = false;
  try {
    const value = await work(em, {
      keep: (early) => {
        isKept = true;
        return [keepPart(call, { value: early })];
      },
    });
    if (!isKept) await store(em, keepPart(call, { value }));
    return value;
  } catch (error) {
    if (error instanceof UserFault) throw new WorkRefused(error);
    throw error;
  }
}

function ownerOf({ owner, actor }: IdempotentCall): string {
  return owner ?? actor.viewer?.userId ?? actor.label;
}

const CLAIM = prepared(
  `insert into idempotency_keys as k (store_id, owner, key, operation, fingerprint) values ($1, $2, $3, $4, $5)
   on conflict (store_id, owner, key) do update
     set operation = excluded.operation, fingerprint = excluded.fingerprint, result = null, created_at = now()
     where k.created_at < now() - ${KEPT}
   returning key`,
);

/** @returns the stored outcome, or undefined when the key is ours now */
async function claim<R>(
  em: EntityManager,
  call: IdempotentCall,
  key: string,
): Promise<Outcome<R> | undefined> {
  const fingerprint = fingerprintOf(call.input);
  const identity = [call.actor.storeId, ownerOf(call), key];
  const claimed = await sql(em, CLAIM, [...identity, call.operation, fingerprint]);
  if (claimed.length > 0) return undefined;
  const [stored] = await sql<{ operation: string; fingerprint: string; result: Outcome<R> }>(
    em,
    'select operation, fingerprint, result from idempotency_keys where store_id = $1 and owner = $2 and key = $3',
    identity,
  );
  if (stored?.operation === call.operation && stored.fingerprint === fingerprint) return stored.result;
  throw new UserFault({
    __typename: 'IdempotencyMismatchError',
    code: ErrorCode.IDEMPOTENCY_MISMATCH,
    message: 'This idempotency key was used before with other arguments; use a new one for a new call.',
    field: ['idempotencyKey'],
  });
}

const KEEP = 'update idempotency_keys set result = $4 where store_id = $1 and owner = $2 and key = $3';
const KEEP_ALONE = prepared(KEEP);

function keepPart(call: IdempotentCall, outcome: Outcome<unknown>): Part {
  const values = [call.actor.storeId, ownerOf(call), call.key, JSON.stringify(outcome)];
  return { as: 'kept', text: KEEP, values };
}

async function store(em: EntityManager, { values }: Part): Promise<void> {
  await sql(em, KEEP_ALONE, values);
}

function fingerprintOf(input: unknown): string {
  return createHash('sha256').update(JSON.stringify(input, sortedKeys)).digest('base64url');
}

/** The same object in another order of keys is the same input. */
function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
