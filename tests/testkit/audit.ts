import { type AuditCheck, type AuditResult, runAudit } from '../../src/platform/audit/audit.ts';
import type { TestApp } from './app.ts';

/** The failed audit checks with examples. Empty when all pass. By default all checks of the app run. */
export async function violations(
  app: TestApp,
  checks: readonly AuditCheck[] = app.shop.audits,
): Promise<AuditResult[]> {
  const results = await runAudit(app.shop.core.reader, checks);
  return results.filter((result) => result.violations > 0);
}
