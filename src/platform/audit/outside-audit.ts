import { type AuditResult, MAX_EXAMPLES } from './audit.ts';

/** An invariant between our database and somebody else's books, which are asked over the network. */
export interface OutsideCheck {
  /** The invariant as a sentence. */
  readonly name: string;
  /** Finds the violations. It throws when the other side does not answer. */
  readonly find: () => AsyncIterable<object>;
}

/** Runs every check. The two sides may change meanwhile, so a difference of the last minute may be none. */
export async function runOutsideAudit(checks: readonly OutsideCheck[]): Promise<AuditResult[]> {
  const results: AuditResult[] = [];
  for (const { name, find } of checks) {
    const examples: object[] = [];
    let violations = 0;
    for await (const violation of find()) {
      violations += 1;
      if (examples.length < MAX_EXAMPLES) examples.push(violation);
    }
    results.push({ name, violations, examples });
  }
  return results;
}
