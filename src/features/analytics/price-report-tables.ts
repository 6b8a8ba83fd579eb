import type { Row } from '../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import { encodeId } from '../../values/ids.ts';
import type { Promotion } from '../pricing/promotions/promotion.entity.ts';
import { readablePromotion } from '../pricing/promotions/readable-promotion.ts';
import { type Cell, tableOf } from './csv-table.ts';
import type { PromotionSales, TaxFigures } from './price-reports.payloads.ts';
import { readPromotionSales, readTaxes } from './price-reports.queries.ts';
import type { ReportScope } from './report-scope.ts';

/** @param source.count maximum number of promotions */
export async function promotionTable({
  scope,
  context,
  count,
}: {
  scope: ReportScope;
  context: RequestContext;
  count: number;
}): Promise<Cell[][]> {
  const sales = await readPromotionSales(scope, count);
  const promotions = await Promise.all(
    sales.map(({ promotionId }) =>
      promotionId === null ? undefined : readablePromotion(context, promotionId),
    ),
  );
  return tableOf<PromotionSales & { promotion: Row<Promotion> | undefined }>(
    {
      promotion_id: ({ promotionId }) => promotionId && encodeId('prm', promotionId),
      promotion: ({ promotion }) => promotion?.name,
      codes: ({ codeCount }) => codeCount,
      orders: ({ orderCount }) => orderCount,
      discounts: ({ discountTotal }) => discountTotal,
      net: ({ netTotal }) => netTotal,
      share_of_sales: ({ shareOfSales }) => shareOfSales,
    },
    sales.map((row, at) => ({ ...row, promotion: promotions[at] })),
  );
}

export async function taxTable({ scope }: { scope: ReportScope }): Promise<Cell[][]> {
  return tableOf<TaxFigures>(
    {
      is_broken_down: ({ isBrokenDown }) => isBrokenDown,
      country: ({ country }) => country,
      region: ({ region }) => region,
      tax_name: ({ name }) => name,
      category: ({ category }) => category,
      rate: ({ rate }) => rate,
      orders: ({ orderCount }) => orderCount,
      net: ({ base }) => base,
      tax: ({ amount }) => amount,
      gross: ({ gross }) => gross,
      refunded_net: ({ refundedBase }) => refundedBase,
      refunded_tax: ({ refundedAmount }) => refundedAmount,
    },
    await readTaxes(scope),
  );
}
