import type { EntityManager } from '@mikro-orm/postgresql';
import { prepared, sql } from '../db/sql.ts';
import type { Transactions } from '../db/transactions.ts';
import { DomainError, ErrorCode, type UserErrorData } from '../errors/domain-error.ts';
import { type IdempotencyClaim, type IdempotentCall, idempotencyClaimOf } from './idempotent-call.ts';

/** Whoever runs it again finds the outcome under the key. */
const REPEATABLE = { isRepeatable: true };

type Outcome<R> = { readonly value: R } | { readonly errors: readonly UserErrorData[] };

/** What lies under a key once the statement that claims it is through. */
export interface StoredOutcome<R> {
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
   * @throws DomainError of the work, again at every replay; of `call.judge`; IdempotencyMismatchError for another input
   */
  async run<R extends object, J = unknown>(
    call: IdempotentCall<J>,
    work: (em: EntityManager, validated: J) => Promise<R>,
  ): Promise<R> {
    const { key } = call;
    if (key === null || key === undefined) {
      const validated = validationOf(call);
      return this.#transactions.run((em) => work(em, validated));
    }
    const claimed = idempotencyClaimOf(call);
    return this.#runOnce(call, claimed, (validated) =>
      this.#transactions.run(async (em) => {
        const known = await claim<R>(em, call, claimed);
        if (known) return known;
        const value = await refusable(work(em, validated));
        await storeValue(em, call, { ...claimed, value });
        return { value };
      }, REPEATABLE),
    );
  }

  /**
   * The same for a use case that writes in one statement: it calls `claim_idempotency_key` and `store_result` itself, and
   * returns what lies there in the end. What it reads before is no part of a
   * transaction, so the statement has to see for itself that it still holds.
   *
   * @throws DomainError as {@link run} does
   */
  async runAutocommit<R extends object, J = unknown>(
    call: IdempotentCall<J>,
    statement: (em: EntityManager, key: IdempotencyClaim, validated: J) => Promise<StoredOutcome<R>>,
  ): Promise<R> {
    const claimed = idempotencyClaimOf(call);
    return this.#runOnce(call, claimed, (validated) =>
      this.#transactions.runAutocommit(
        async (em) => outcomeOf(call, claimed, await refusable(statement(em, claimed, validated))),
        { isRepeatable: claimed.key !== null },
      ),
    );
  }

  async #runOnce<R, J>(
    call: IdempotentCall<J>,
    claimed: IdempotencyClaim,
    attempt: (validated: J) => Promise<Outcome<R>>,
  ): Promise<R> {
    let validated: J;
    try {
      validated = validationOf(call);
    } catch (error) {
      if (!(error instanceof DomainError) || claimed.key === null) throw error;
      return resultOf(await this.#replay<R>(call, claimed, error));
    }
    const outcome = await attempt(validated).catch((error: unknown) => {
      if (!(error instanceof WorkRefused)) throw error;
      if (claimed.key === null) throw error.error;
      return this.#keepRefusal<R>(call, claimed, error.error);
    });
    return resultOf(outcome);
  }

  /**
   * A call that today's rules refuse may have been done under the rules of its time. Claiming its key waits for
   * whoever is doing it at this moment. When nobody has, the claim is undone and the refusal thrown.
   */
  #replay<R>(call: IdempotentCall, claimed: IdempotencyClaim, refusal: DomainError): Promise<Outcome<R>> {
    return this.#transactions.run(async (em) => {
      const known = await claim<R>(em, call, claimed);
      if (known) return known;
      throw refusal;
    }, REPEATABLE);
  }

  /**
   * A user error undoes the work together with the claim, and is then stored in a transaction of its own: no savepoint
   * is needed while all goes well. Whoever claims the key in between is the first, and theirs is the outcome of all.
   */
  #keepRefusal<R>(call: IdempotentCall, claimed: IdempotencyClaim, error: DomainError): Promise<Outcome<R>> {
    const refusal: Outcome<never> = { errors: error.errors };
    return this.#transactions.run(async (em) => {
      const known = await claim<R>(em, call, claimed);
      if (known) return known;
      await storeRefusal(em, call, { ...claimed, refusal });
      return refusal;
    }, REPEATABLE);
  }
}

function validationOf<J>({ validate }: IdempotentCall<J>): J {
  return validate?.() as J;
}

/** @throws DomainError that was stored */
function resultOf<R>(outcome: Outcome<R>): R {
  if ('value' in outcome) return outcome.value;
  throw new DomainError(...(outcome.errors as [UserErrorData, ...UserErrorData[]]));
}

/** Tells the work's own user errors from those about its key. */
class WorkRefused extends Error {
  readonly error: DomainError;

  constructor(error: DomainError) {
    super(error.message);
    this.error = error;
  }
}

async function refusable<R>(work: Promise<R>): Promise<R> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof DomainError ? new WorkRefused(error) : error;
  }
}

/** The database's clock says how long a result is replayed: {@link IDEMPOTENCY_HOURS}. */
const CLAIM = prepared(
  'select operation, fingerprint, result from claim_idempotency_key($1, $2, $3, $4, $5)',
);

/** @returns the stored outcome, or undefined when the key is ours now */
async function claim<R>(
  em: EntityManager,
  call: IdempotentCall,
  { owner, key, fingerprint }: IdempotencyClaim,
): Promise<Outcome<R> | undefined> {
  const values = [call.actor.storeId, owner, key, call.operation, fingerprint];
  const [stored] = await sql<StoredOutcome<R>>(em, CLAIM, values);
  return stored && outcomeOf(call, { fingerprint }, stored);
}

function outcomeOf<R>(
  { operation }: IdempotentCall,
  { fingerprint }: Pick<IdempotencyClaim, 'fingerprint'>,
  stored: StoredOutcome<R>,
): Outcome<R> {
  if (stored.operation === operation && stored.fingerprint === fingerprint) return stored.result;
  throw new DomainError({
    __typename: 'IdempotencyMismatchError',
    code: ErrorCode.IDEMPOTENCY_MISMATCH,
    message: 'This idempotency key was used before with other arguments; use a new one for a new call.',
    field: ['idempotencyKey'],
  });
}

const STORE_VALUE = prepared('select store_result($1, $2, $3, $4)');

async function storeValue(
  em: EntityManager,
  call: IdempotentCall,
  { owner, key, value }: IdempotencyClaim & { value: object },
): Promise<void> {
  await sql(em, STORE_VALUE, [call.actor.storeId, owner, key, JSON.stringify(value)]);
}

const STORE_REFUSAL = prepared(
  'update idempotency_keys set result = $4 where store_id = $1 and owner = $2 and key = $3',
);

async function storeRefusal(
  em: EntityManager,
  call: IdempotentCall,
  { owner, key, refusal }: IdempotencyClaim & { refusal: Outcome<never> },
): Promise<void> {
  await sql(em, STORE_REFUSAL, [call.actor.storeId, owner, key, JSON.stringify(refusal)]);
}
