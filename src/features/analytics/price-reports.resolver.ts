import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { pageWindow } from '../../platform/db/paging/page-window.ts';
import type { Row } from '../../platform/db/reading/reader.ts';
import type { Reports } from '../../platform/db/reading/reports.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import type { MaybePromise } from '../../platform/graphql/loading/maybe-promise.ts';
import { Promotion } from '../pricing/promotions/promotion.entity.ts';
import { readablePromotion } from '../pricing/promotions/readable-promotion.ts';
import { TopArgs } from './analytics.inputs.ts';
import { Analytics } from './analytics.payloads.ts';
import { PromotionSales, TaxFigures } from './price-reports.payloads.ts';
import { readPromotionSales, readTaxes } from './price-reports.queries.ts';
import type { ReportPeriod } from './report-period.ts';
import { reportScope } from './report-scope.ts';

/** The cost of a field that reads every order of the range, and what is stored of its price. */
const SCAN = { complexity: 50 };

/** Reports about what prices are made of. */
@Resolver(() => Analytics)
export class PriceReportsResolver {
  readonly #reports: Reports;

  constructor(reports: Reports) {
    this.#reports = reports;
  }

  @FieldResolver(() => [PromotionSales], {
    ...SCAN,
    description:
      'The sold orders by promotion, the highest discounts first. The row without a promotion has the discounts that ' +
      'were typed in or imported.',
  })
  discountsByPromotion(
    @Args(() => TopArgs) { first }: TopArgs,
    @Root() period: ReportPeriod,
    @Ctx() context: RequestContext,
  ): Promise<PromotionSales[]> {
    return readPromotionSales(reportScope(this.#reports, context, period), pageWindow({ first }).size);
  }

  @FieldResolver(() => [TaxFigures], {
    ...SCAN,
    description:
      'The tax of the sold orders by country, region, name, rate and category, for a tax return. An order counts in the ' +
      'period in which it was placed, with its present amounts; cancelled ones do not count. Refunds are not deducted: ' +
      '`refundedBase` and `refundedAmount` tell them, in the period in which they were requested. Refunds of cancelled orders and ' +
      'of what was paid too much are left out.',
  })
  taxes(@Root() period: ReportPeriod, @Ctx() context: RequestContext): Promise<TaxFigures[]> {
    return readTaxes(reportScope(this.#reports, context, period));
  }
}

@Resolver(() => PromotionSales)
export class PromotionSalesResolver {
  @FieldResolver(() => Promotion, {
    nullable: true,
    description:
      'The promotion in its present state. Null for discounts that no promotion gave, and when you may not see it.',
  })
  promotion(
    @Root() { promotionId }: PromotionSales,
    @Ctx() context: RequestContext,
  ): MaybePromise<Row<Promotion> | undefined> {
    return promotionId === null ? undefined : readablePromotion(context, promotionId);
  }
}
