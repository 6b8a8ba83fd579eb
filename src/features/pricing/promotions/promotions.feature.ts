import type { Transactions } from '../../../platform/db/transactions.ts';
import type { Feature } from '../../../platform/feature.ts';
import { readableBy } from '../../../platform/graphql/node-types.ts';
import type { Idempotency } from '../../../platform/idempotency/idempotency.ts';
import type { GroupDeletedHook } from '../../customers/groups/group-deleted-hook.ts';
import { AppliedDiscountResolver } from './applied-discount.resolver.ts';
import { DiscountCode } from './codes/discount-code.entity.ts';
import { discountCodeById } from './codes/discount-codes.loaders.ts';
import { DiscountCodesResolver, PromotionCodesResolver } from './codes/discount-codes.resolver.ts';
import { DiscountCodesService } from './codes/discount-codes.service.ts';
import { Promotion } from './promotion.entity.ts';
import { PromotionFieldsResolver } from './promotion-fields.resolver.ts';
import { readPromotionRules } from './promotion-rules.ts';
import { promotionAudits } from './promotions.audits.ts';
import { promotionById } from './promotions.loaders.ts';
import { expectUnnamed } from './promotions.locks.ts';
import { PromotionsResolver } from './promotions.resolver.ts';
import { PromotionsService } from './promotions.service.ts';

export const promotionEntities = [Promotion, DiscountCode];

export function promotionsFeature(parts: {
  transactions: Transactions;
  idempotency: Idempotency;
}): Feature & {
  promotions: PromotionsService;
  codes: DiscountCodesService;
  readRules: typeof readPromotionRules;
  groupDeletedHook: GroupDeletedHook;
} {
  const { transactions, idempotency } = parts;
  const promotions = new PromotionsService(transactions);
  const codes = new DiscountCodesService(transactions, idempotency);
  return {
    promotions,
    codes,
    readRules: readPromotionRules,
    groupDeletedHook: expectUnnamed,
    entities: promotionEntities,
    resolvers: [
      { type: PromotionsResolver, instance: new PromotionsResolver(promotions) },
      { type: PromotionFieldsResolver, instance: new PromotionFieldsResolver() },
      { type: AppliedDiscountResolver, instance: new AppliedDiscountResolver() },
      { type: DiscountCodesResolver, instance: new DiscountCodesResolver(codes) },
      { type: PromotionCodesResolver, instance: new PromotionCodesResolver() },
    ],
    nodeTypes: [
      { type: 'Promotion', prefix: 'prm', find: readableBy('Promotion', promotionById) },
      { type: 'DiscountCode', prefix: 'dsc', find: readableBy('Promotion', discountCodeById) },
    ],
    audits: promotionAudits,
  };
}
