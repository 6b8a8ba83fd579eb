import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../platform/auth/actor.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Transactions } from '../../../platform/db/transactions.ts';
import { expectVersion, invalid, notAllowedNow, notFound } from '../../../platform/errors/standard-errors.ts';
import { appendEvents } from '../../../platform/events/event-log.ts';
import { currencyAt } from '../../../platform/inputs/input-values.ts';
import { orNotFound } from '../../../platform/inputs/node-ids.ts';
import { encodeId } from '../../../values/ids.ts';
import { counted } from '../../../values/text.ts';
import { keepGroups } from '../../customers/groups/customer-groups.locks.ts';
import { Promotion } from './promotion.entity.ts';
import { type GiftTargetKind, isGoods, PromotionTargetKind } from './promotion-kinds.ts';
import { applyChanges, type PromotionChanges, type TargetValues } from './promotion-values.ts';
import { promotionEvent } from './promotions.events.ts';
import { countUses, lockPromotion, makeCounters } from './promotions.locks.ts';

interface WantedPromotion {
  readonly id: string;
  readonly expectedVersion?: number | null | undefined;
}

type NewPromotion = PromotionChanges &
  Required<Pick<PromotionChanges, 'name' | 'action'>> & {
    readonly isCodeRequired?: boolean | null | undefined;
    readonly currency: string;
  };

/** Creates, changes and ends promotions. Each method returns the promotion's id. */
export class PromotionsService {
  readonly #transactions: Transactions;

  constructor(transactions: Transactions) {
    this.#transactions = transactions;
  }

  create(actor: Actor, { currency, isCodeRequired, ...values }: NewPromotion): Promise<string> {
    const promotion = new Promotion();
    const { storeId } = actor;
    Object.assign(promotion, { storeId, isCodeRequired: isCodeRequired ?? false });
    promotion.currency = currencyAt('currency', currency);
    applyChanges(promotion, values);
    return this.#transactions.run(async (em) => {
      await keepGroups(em, groupsOf(actor, values));
      await expectTargets(em, actor, values);
      em.persist(promotion);
      await em.flush();
      await appendEvents(em, [promotionEvent(actor, 'promotion.created', { promotion })]);
      return promotion.id;
    });
  }

  /** Appends one event when something changed, none when nothing did. */
  update(
    actor: Actor,
    { id, expectedVersion, ...changes }: PromotionChanges & WantedPromotion,
  ): Promise<string> {
    return this.#transactions.run(async (em) => {
      await keepGroups(em, groupsOf(actor, changes));
      const promotion = await lockWanted(em, actor, { id, expectedVersion });
      const { version, usageLimit, usageLimitPerCustomer } = promotion;
      applyChanges(promotion, changes);
      await expectTargets(em, actor, changes);
      if (promotion.usageLimit !== usageLimit || promotion.usageLimitPerCustomer !== usageLimitPerCustomer) {
        await expectUnderLimits(em, promotion);
        await makeCounters(em, promotion);
      }
      await em.flush();
      if (promotion.version !== version) {
        await appendEvents(em, [promotionEvent(actor, 'promotion.updated', { promotion })]);
      }
      return id;
    });
  }

  /** Ends a promotion now, by the clock of the database. One that has not begun never begins. */
  end(actor: Actor, wanted: WantedPromotion): Promise<string> {
    return this.#transactions.run(async (em) => {
      const promotion = await lockWanted(em, actor, wanted);
      const [clock] = await sql<{ now: Date }>(em, 'select now() as now');
      const now = new Date(clock!.now);
      const { startsAt, endsAt } = promotion;
      if (endsAt && endsAt <= now) throw notAllowedNow('This promotion has ended already.', 'promotionId');
      promotion.endsAt = startsAt && startsAt > now ? startsAt : now;
      await em.flush();
      await appendEvents(em, [promotionEvent(actor, 'promotion.ended', { promotion })]);
      return promotion.id;
    });
  }
}

function groupsOf({ storeId }: Actor, { customerGroupIds }: PromotionChanges) {
  return { storeId, ids: customerGroupIds ?? [], field: 'customerGroupIds' };
}

/** @throws DomainError NOT_FOUND, equally for an unknown promotion and one of another store; VERSION_CONFLICT */
async function lockWanted(
  em: EntityManager,
  { storeId }: Actor,
  { id, expectedVersion }: WantedPromotion,
): Promise<Promotion> {
  const promotion = orNotFound(await lockPromotion(em, { storeId, id }), 'promotion', 'promotionId');
  expectVersion(expectedVersion, promotion, encodeId('prm', id));
  return promotion;
}

/** Requires that orders so far keep to the limits, since the limits hold for all of them. */
async function expectUnderLimits(em: EntityManager, promotion: Promotion): Promise<void> {
  const { usageLimit, usageLimitPerCustomer } = promotion;
  const { total, byBuyer } = await countUses(em, promotion);
  if (usageLimit !== null && total > usageLimit) {
    throw invalid(
      'usageLimit',
      `It was used by ${counted(total, 'order')} already. To stop it, end the promotion.`,
    );
  }
  if (usageLimitPerCustomer !== null && byBuyer > usageLimitPerCustomer) {
    const most = counted(byBuyer, 'order');
    throw invalid(
      'usageLimitPerCustomer',
      `A buyer has used it for ${most} already. To stop it, end the promotion.`,
    );
  }
}

const TABLES: Readonly<Record<GiftTargetKind, { table: string; what: string }>> = {
  [PromotionTargetKind.PRODUCTS]: { table: 'products', what: 'product' },
  [PromotionTargetKind.CATEGORIES]: { table: 'categories', what: 'category' },
  [PromotionTargetKind.VARIANTS]: { table: 'product_variants', what: 'variant' },
};

async function expectTargets(
  em: EntityManager,
  { storeId }: Actor,
  { target, action }: Pick<PromotionChanges, 'target' | 'action'>,
): Promise<void> {
  await expectGoods(em, storeId, { field: 'target.ids', target });
  await expectGoods(em, storeId, { field: 'action.getTarget.ids', target: action?.getTarget });
}

/** @throws DomainError NOT_FOUND, equally for unknown goods and those of another store */
async function expectGoods(
  em: EntityManager,
  storeId: string,
  { field, target }: { field: string; target: TargetValues | null | undefined },
): Promise<void> {
  if (!target || !isGoods(target.on)) return;
  const { table, what } = TABLES[target.on];
  const rows = await sql<{ id: string }>(
    em,
    `select id from ${table} where store_id = $1 and id = any ($2::uuid[])`,
    [storeId, target.ids],
  );
  const found = new Set(rows.map(({ id }) => id));
  const missing = target.ids.findIndex((id) => !found.has(id));
  if (missing !== -1) throw notFound(what, `${field}.${missing}`);
}
