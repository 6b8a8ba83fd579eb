import type { Reports } from '../../platform/db/reading/reports.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import type { LoaderScope } from '../../platform/graphql/loading/loaders.ts';
import type { ReportPeriod } from './report-period.ts';

/** The store and period of a report, and its reader. */
export interface ReportScope extends LoaderScope {
  readonly period: ReportPeriod;
  /** Runs a report query. It waits while the maximum number of reports is running. */
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
