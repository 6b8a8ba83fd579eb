import { invalid } from '../../../platform/errors/standard-errors.ts';
import { amountAt, nameAt } from '../../../platform/inputs/input-values.ts';
import { MAX_ORDER_AMOUNT } from '../../../values/money.ts';
import { MAX_QUANTITY, MAX_QUANTITY_TEXT } from '../../../values/quantity.ts';
import { ruleGroups } from '../../customers/groups/group-ids.ts';
import { ratePpmAt } from '../rate-at.ts';
import type { Promotion } from './promotion.entity.ts';
import { isGoods, PromotionKind, PromotionTargetKind } from './promotion-kinds.ts';

/** What a promotion concerns. Ids are UUIDs of the kind's table. */
export interface TargetValues {
  readonly on: PromotionTargetKind;
  readonly ids: readonly string[];
}

type Optional<T> = T | null | undefined;

/** What a promotion does, as a client writes it: rates and amounts are decimal strings. */
export interface ActionValues {
  readonly kind: PromotionKind;
  readonly rate?: Optional<string>;
  readonly amount?: Optional<string>;
  readonly buyQuantity?: Optional<number>;
  readonly getQuantity?: Optional<number>;
  readonly getTarget?: Optional<TargetValues>;
}

/** Undefined keeps a value. Null clears one that may be absent, and counts as undefined for the others. */
export interface PromotionChanges {
  readonly name?: Optional<string>;
  readonly action?: Optional<ActionValues>;
  readonly target?: Optional<TargetValues>;
  readonly priority?: Optional<number>;
  readonly isExclusive?: Optional<boolean>;
  readonly minimumSubtotal?: Optional<string>;
  readonly minimumQuantity?: Optional<number>;
  readonly startsAt?: Optional<Date>;
  readonly endsAt?: Optional<Date>;
  /** Null for everybody. Whether the groups exist is checked by the service. */
  readonly customerGroupIds?: Optional<readonly string[]>;
  readonly firstOrderOnly?: Optional<boolean>;
  readonly usageLimit?: Optional<number>;
  readonly usageLimitPerCustomer?: Optional<number>;
}

export const PRIORITY_LIMIT = 1_000;
/** The largest limit that fits its column. */
const MAX_USES = 2_147_483_647;

/** The fields of an action of each kind. */
const FIELDS: Readonly<Record<PromotionKind, readonly (keyof ActionValues)[]>> = {
  [PromotionKind.PERCENT]: ['rate'],
  [PromotionKind.FIXED_AMOUNT]: ['amount'],
  [PromotionKind.FIXED_PRICE]: ['amount'],
  [PromotionKind.FREE_SHIPPING]: [],
  [PromotionKind.BUY_X_GET_Y]: ['rate', 'buyQuantity', 'getQuantity', 'getTarget'],
};
const ACTION_FIELDS = FIELDS.BUY_X_GET_Y.concat('amount');

/**
 * Applies changes to a promotion with its currency, which is unchanged by them. CHECK constraints of the table state the
 * same rules. Whether targets exist is checked by the service.
 *
 * @throws DomainError VALIDATION at the path of the first mistake
 */
export function applyChanges(promotion: Promotion, changes: PromotionChanges): void {
  const { name, action, target, priority, isExclusive, firstOrderOnly, startsAt, endsAt } = changes;
  if (name != null) promotion.name = nameAt('name', name);
  if (action != null) applyAction(promotion, action);
  const isNew = promotion.targetOn === undefined;
  if (target != null) applyTarget(promotion, target);
  else if (isNew) promotion.targetOn = defaultTarget(promotion.kind);
  if (priority != null) promotion.priority = within('priority', priority, [-PRIORITY_LIMIT, PRIORITY_LIMIT]);
  if (isExclusive != null) promotion.isExclusive = isExclusive;
  if (firstOrderOnly != null) promotion.firstOrderOnly = firstOrderOnly;
  promotion.customerGroupIds = ruleGroups(changes.customerGroupIds, promotion.customerGroupIds);
  if (startsAt !== undefined) promotion.startsAt = startsAt;
  if (endsAt !== undefined) promotion.endsAt = endsAt;
  applyLimits(promotion, changes);
  if (promotion.kind === PromotionKind.BUY_X_GET_Y && promotion.targetOn === PromotionTargetKind.SHIPPING) {
    throw invalid('target.on', 'A promotion of the kind BUY_X_GET_Y concerns goods, not shipping.');
  }
  if (
    (startsAt || endsAt) &&
    promotion.startsAt &&
    promotion.endsAt &&
    promotion.startsAt >= promotion.endsAt
  ) {
    throw invalid(endsAt ? 'endsAt' : 'startsAt', 'A promotion ends after it begins.');
  }
}

function defaultTarget(kind: PromotionKind): PromotionTargetKind {
  return kind === PromotionKind.FREE_SHIPPING ? PromotionTargetKind.SHIPPING : PromotionTargetKind.ORDER;
}

function applyAction(promotion: Promotion, action: ActionValues): void {
  const { kind, rate, amount, buyQuantity, getQuantity, getTarget } = action;
  const own = FIELDS[kind];
  const foreign = ACTION_FIELDS.find((field) => action[field] != null && !own.includes(field));
  if (foreign) throw invalid(`action.${foreign}`, `A promotion of the kind ${kind} has no \`${foreign}\`.`);
  const isGift = kind === PromotionKind.BUY_X_GET_Y;
  if (getTarget && !isGoods(getTarget.on)) {
    throw invalid('action.getTarget.on', 'The gifts are products, categories or variants.');
  }
  if (getTarget) expectIds('action.getTarget', getTarget);
  Object.assign(promotion, {
    kind,
    ratePpm: own.includes('rate')
      ? ratePpmAt('action.rate', rate ?? (isGift ? '1' : undefined), { isZeroAllowed: false })
      : null,
    amount: own.includes('amount') ? amountOf(amount, promotion.currency, kind) : null,
    buyQuantity: isGift ? unitsOf('action.buyQuantity', buyQuantity) : null,
    getQuantity: isGift ? unitsOf('action.getQuantity', getQuantity ?? 1) : null,
    getTargetOn: getTarget?.on ?? null,
    getTargetIds: [...(getTarget?.ids ?? [])],
  });
}

function applyTarget(promotion: Promotion, target: TargetValues): void {
  expectIds('target', target);
  promotion.targetOn = target.on;
  promotion.targetIds = [...target.ids];
}

function expectIds(field: string, { on, ids }: TargetValues): void {
  if (isGoods(on) === ids.length > 0) return;
  throw invalid(`${field}.ids`, isGoods(on) ? 'Name at least one.' : `The target ${on} takes no ids.`);
}

function applyLimits(promotion: Promotion, changes: PromotionChanges): void {
  const { minimumSubtotal, minimumQuantity, usageLimit, usageLimitPerCustomer } = changes;
  if (minimumSubtotal !== undefined) {
    promotion.minimumSubtotal =
      minimumSubtotal === null
        ? null
        : positiveAmount('minimumSubtotal', minimumSubtotal, promotion.currency);
  }
  if (minimumQuantity !== undefined) {
    promotion.minimumQuantity = minimumQuantity === null ? null : unitsOf('minimumQuantity', minimumQuantity);
  }
  if (usageLimit !== undefined) promotion.usageLimit = usesOf('usageLimit', usageLimit);
  if (usageLimitPerCustomer !== undefined) {
    promotion.usageLimitPerCustomer = usesOf('usageLimitPerCustomer', usageLimitPerCustomer);
  }
}

function amountOf(amount: Optional<string>, currency: string, kind: PromotionKind): number {
  if (amount == null) throw invalid('action.amount', `A promotion of the kind ${kind} has an amount.`);
  if (kind === PromotionKind.FIXED_AMOUNT) return positiveAmount('action.amount', amount, currency);
  return notTooLarge('action.amount', amountAt('action.amount', amount, currency));
}

function positiveAmount(field: string, text: string, currency: string): number {
  const amount = notTooLarge(field, amountAt(field, text, currency));
  if (amount === 0) throw invalid(field, 'The amount is more than 0.');
  return amount;
}

function notTooLarge(field: string, amount: number): number {
  if (amount > MAX_ORDER_AMOUNT) throw invalid(field, 'No order costs that much.');
  return amount;
}

function unitsOf(field: string, quantity: Optional<number>): number {
  if (quantity != null && quantity >= 1 && quantity <= MAX_QUANTITY) return quantity;
  throw invalid(field, `A number of units is a whole number from 1 to ${MAX_QUANTITY_TEXT}.`);
}

function usesOf(field: string, limit: number | null): number | null {
  return limit === null ? null : within(field, limit, [1, MAX_USES]);
}

function within(field: string, value: number, [least, most]: readonly [number, number]): number {
  if (value >= least && value <= most) return value;
  const range = most === MAX_USES ? 'at least 1' : `from −${PRIORITY_LIMIT} to ${PRIORITY_LIMIT}`;
  throw invalid(field, `It is ${range}.`);
}
