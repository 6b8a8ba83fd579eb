import { type AuditCheck, type AuditResult, runAudit } from '../../src/platform/audit/audit.ts';
import type { TestApp } from './app.ts';

/** The audit checks that fail, with examples; empty when all is well. By default all checks of the app run. */
export async function violations(
  app: TestApp,
  checks: readonly AuditCheck[] = app.shop.audits,
): Promise<AuditResult[]> {
  const results = await runAudit(app.shop.core.reader, checks);
  return results.filter((result) => result.violations > 0);
}
