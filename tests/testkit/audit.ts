import { runAudit } from '../../src/platform/audit/audit.ts';
import type { TestApp } from './app.ts';

/** Every invariant that does not hold, with examples; empty when all is well. */
export async function brokenInvariants(app: TestApp): Promise<object[]> {
  const results = await runAudit(app.shop.core.reader, app.shop.audits);
  return results.filter(({ violations }) => violations > 0);
}
