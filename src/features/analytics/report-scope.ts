import type { Reports } from '../../platform/db/reading/reports.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import type { LoaderScope } from '../../platform/graphql/loading/loaders.ts';
import type { ReportPeriod } from './report-period.ts';

/** Whose reports, and what reads them. */
export interface ReportScope extends LoaderScope {
  readonly period: ReportPeriod;
  /** Reads many rows to answer few; waits while as many reports are being read as may be at once. */
  query<R extends object>(text: string, values: readonly unknown[]): Promise<R[]>;
}

export function reportScope(
  reports: Reports,
  { reader, store }: Pick<RequestContext, 'reader' | 'store'>,
  period: ReportPeriod,
): ReportScope {
  return {
    reader,
    storeId: store.id,
    period,
    query: (text, values) => reports.query(text, values),
  };
}
