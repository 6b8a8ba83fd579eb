import type { EntityManager } from '@mikro-orm/postgresql';
import { prepared, sql } from '../db/sql.ts';
import type { Transactions } from '../db/transactions.ts';
import { DomainError, ErrorCode, type UserErrorData } from '../errors/domain-error.ts';
import { type IdempotencyClaim, type IdempotentCall, idempotencyClaimOf } from './idempotent-call.ts';

/** A repeated run finds the outcome under the key. */
const REPEATABLE = { isRepeatable: true };

type Outcome<R> = { readonly value: R } | { readonly errors: readonly UserErrorData[] };

/** The content of a key after the claiming statement. */
export interface StoredOutcome<R> {
  readonly operation: string;
  readonly fingerprint: string;
  readonly result: Outcome<R>;
}

/**
 * Runs a use case once per key. The key is claimed in the transaction of the work, so a crash leaves neither. A second
 * call with the same key waits for the first and gets its result: the same value or the same user errors.
 */
export class Idempotency {
  readonly #transactions: Transactions;

  constructor(transactions: Transactions) {
    this.#transactions = transactions;
  }

  /**
   * @param work must return plain JSON (ids, numbers), which is stored and returned unchanged
   * @throws DomainError of the work, also on every replay, or of `call.validate`; IdempotencyMismatchError for another
   *   input
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
   * Runs a use case that writes in one statement. The statement calls `claim_idempotency_key` itself, with the result
   * or followed by `store_result`, and returns the final content of the key. Earlier reads are not in a transaction, so the statement must
   * check that they still hold.
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
   * A call that the current rules refuse may have succeeded under earlier rules. Claiming its key waits for a
   * concurrent call. If the key is unused, the claim is rolled back and the refusal thrown.
   */
  #replay<R>(call: IdempotentCall, claimed: IdempotencyClaim, refusal: DomainError): Promise<Outcome<R>> {
    return this.#transactions.run(async (em) => {
      const known = await claim<R>(em, call, claimed);
      if (known) return known;
      throw refusal;
    }, REPEATABLE);
  }

  /**
   * A user error rolls back the work and the claim, and is then stored in its own transaction, so the normal case needs
   * no savepoint. If another call claims the key in between, its outcome counts.
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

/** @throws the stored DomainError */
function resultOf<R>(outcome: Outcome<R>): R {
  if ('value' in outcome) return outcome.value;
  throw new DomainError(...(outcome.errors as [UserErrorData, ...UserErrorData[]]));
}

/** Separates the user errors of the work from those about its key. */
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

/** Results are replayed for {@link IDEMPOTENCY_HOURS} by the database's clock. */
const CLAIM = prepared(
  'select operation, fingerprint, result from claim_idempotency_key($1, $2, $3, $4, $5)',
);

/** @returns the stored outcome; undefined if the key is claimed now */
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
