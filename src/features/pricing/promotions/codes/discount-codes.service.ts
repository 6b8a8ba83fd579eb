import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../../platform/auth/actor.ts';
import { sql } from '../../../../platform/db/sql.ts';
import type { Transactions } from '../../../../platform/db/transactions.ts';
import { DomainError, type UserErrorData } from '../../../../platform/errors/domain-error.ts';
import { alreadyExists, invalid, notAllowedNow } from '../../../../platform/errors/standard-errors.ts';
import { appendEvents } from '../../../../platform/events/event-log.ts';
import type { Idempotency } from '../../../../platform/idempotency/idempotency.ts';
import { orNotFound } from '../../../../platform/inputs/node-ids.ts';
import { encodeId, newId } from '../../../../values/ids.ts';
import { Promotion } from '../promotion.entity.ts';
import { promotionEvent } from '../promotions.events.ts';
import {
  discountCodeAt,
  discountCodeKey,
  MAX_PREFIX_LENGTH,
  randomDiscountCode,
} from './discount-code-text.ts';

/** The largest number of codes of one call. */
export const MAX_NEW_CODES = 10_000;
/** The columns of a limit. */
const MAX_USES = 2_147_483_647;

type Optional<T> = T | null | undefined;

export interface NewCodes {
  readonly promotionId: string;
  readonly codes?: Optional<readonly string[]>;
  readonly count?: Optional<number>;
  readonly prefix?: Optional<string>;
  readonly usageLimit?: Optional<number>;
  readonly idempotencyKey: string;
}

interface Code {
  readonly code: string;
  readonly key: string;
}

/** Creates discount codes, and switches them off. */
export class DiscountCodesService {
  readonly #transactions: Transactions;
  readonly #idempotency: Idempotency;

  constructor(transactions: Transactions, idempotency: Idempotency) {
    this.#transactions = transactions;
    this.#idempotency = idempotency;
  }

  /**
   * Creates all codes or none, in one statement however many there are.
   *
   * @throws DomainError ALREADY_EXISTS with an error for each code that exists or comes twice
   */
  create(actor: Actor, given: NewCodes): Promise<{ codes: readonly string[] }> {
    const { promotionId, codes = null, count = null, prefix = null, usageLimit = null } = given;
    const call = {
      actor,
      key: given.idempotencyKey,
      operation: 'createDiscountCodes',
      input: { promotionId, codes, count, prefix, usageLimit },
      validate: () => wantedCodes(given),
    };
    return this.#idempotency.run(call, async (em, wanted) => {
      const promotion = orNotFound(
        await em.findOne(Promotion, { storeId: actor.storeId, id: promotionId }),
        'promotion',
        'promotionId',
      );
      if (!promotion.isCodeRequired) {
        throw notAllowedNow('This promotion applies automatically. It needs no code.', 'promotionId');
      }
      const taken = await insertCodes(em, { promotion, codes: wanted, usageLimit });
      refuseRepeated(wanted, taken);
      const about = { codes: wanted.length };
      await appendEvents(em, [promotionEvent(actor, 'promotion.codes_created', { promotion, about })]);
      return { codes: wanted.map(({ code }) => code) };
    });
  }

  /** Switches a code off for good. Orders that used it keep their prices. Doing it again changes nothing. */
  async deactivate(actor: Actor, id: string): Promise<void> {
    await this.#transactions.run(async (em) => {
      const [found] = await sql<{ promotionId: string; isActive: boolean }>(
        em,
        `update discount_codes d set is_active = false,
           updated_at = case when old.is_active then now() else d.updated_at end
         from discount_codes old
         where d.store_id = $1 and d.id = $2 and old.store_id = $1 and old.id = $2
         returning d.promotion_id as "promotionId", old.is_active as "isActive"`,
        [actor.storeId, id],
      );
      const { promotionId, isActive } = orNotFound(found, 'discount code', 'discountCodeId');
      if (!isActive) return;
      const promotion = await em.findOneOrFail(Promotion, { storeId: actor.storeId, id: promotionId });
      const about = { discountCode: encodeId('dsc', id) };
      await appendEvents(em, [promotionEvent(actor, 'promotion.code_deactivated', { promotion, about })]);
    });
  }
}

/** @throws DomainError VALIDATION */
function wantedCodes({ codes, count, prefix, usageLimit }: NewCodes): Code[] {
  if ((codes == null) === (count == null)) throw invalid('codes', 'Give either `codes` or `count`.');
  if (usageLimit != null && !(usageLimit >= 1 && usageLimit <= MAX_USES)) {
    throw invalid('usageLimit', 'A limit is at least 1.');
  }
  if (codes != null) {
    if (prefix != null) throw invalid('prefix', 'Only random codes have a prefix.');
    if (codes.length === 0) throw invalid('codes', 'Give at least one code.');
    return codes.map((code, at) => discountCodeAt(`codes.${at}`, code));
  }
  if (!(count! >= 1 && count! <= MAX_NEW_CODES)) {
    throw invalid('count', `Ask for 1 to ${MAX_NEW_CODES.toLocaleString('en')} codes.`);
  }
  return randomCodes(count!, prefixAt(prefix));
}

function prefixAt(prefix: Optional<string>): string {
  if (prefix == null || prefix === '') return '';
  const key = discountCodeKey(prefix);
  if (key && key.length <= MAX_PREFIX_LENGTH) return key;
  const rule = `A prefix has at most ${MAX_PREFIX_LENGTH} letters A to Z, digits, hyphens and underscores.`;
  throw invalid('prefix', rule);
}

function randomCodes(count: number, prefix: string): Code[] {
  const codes = new Set<string>();
  while (codes.size < count) codes.add(randomDiscountCode(prefix));
  return [...codes].map((code) => ({ code, key: code }));
}

/** @returns the keys of codes that exist already, of which none was written */
async function insertCodes(
  em: EntityManager,
  {
    promotion: { storeId, id },
    codes,
    usageLimit,
  }: { promotion: Promotion; codes: readonly Code[]; usageLimit: number | null },
): Promise<string[]> {
  const rows = await sql<{ key: string }>(
    em,
    `with wanted as (
       select * from unnest($3::uuid[], $4::text[], $5::text[]) as w (id, code, code_key)
     ), added as (
       insert into discount_codes (id, store_id, promotion_id, code, code_key, usage_limit)
       select id, $1, $2, code, code_key, $6 from wanted order by code_key
       on conflict (store_id, code_key) do nothing returning code_key
     )
     select code_key as key from wanted where code_key not in (select code_key from added)`,
    [
      storeId,
      id,
      codes.map(() => newId()),
      codes.map(({ code }) => code),
      codes.map(({ key }) => key),
      usageLimit,
    ],
  );
  return rows.map(({ key }) => key);
}

/** @throws DomainError with an error for each code that exists, or that comes twice */
function refuseRepeated(wanted: readonly Code[], taken: readonly string[]): void {
  const existing = new Set(taken);
  const seen = new Set<string>();
  const [first, ...more] = wanted.flatMap(({ code, key }, at): readonly UserErrorData[] => {
    const isTwice = seen.has(key);
    seen.add(key);
    if (!isTwice && !existing.has(key)) return [];
    const what = isTwice ? `${code} comes twice.` : `There is a discount code "${code}" already.`;
    return alreadyExists(`codes.${at}`, what).errors;
  });
  if (first) throw new DomainError(first, ...more);
}
