import type { Reader } from '../db/reading/reader.ts';

/** One invariant of the shop, checked on a live database. */
export interface AuditCheck {
  /** The invariant as a sentence. */
  readonly name: string;
  /** Selects one row per violation; its columns identify what is wrong. */
  readonly violations: string;
}

export interface AuditResult {
  readonly name: string;
  readonly violations: number;
  /** The first few violations, for looking them up. */
  readonly examples: readonly object[];
}

export const MAX_EXAMPLES = 5;

/** Runs every check; each sees one snapshot of the database. */
export async function runAudit(reader: Reader, checks: readonly AuditCheck[]): Promise<AuditResult[]> {
  const results: AuditResult[] = [];
  for (const { name, violations } of checks) {
    const rows = await reader.query<{ total: number; example: object }>(
      `with found as materialized (${violations})
       select (select count(*) from found) as total, to_jsonb(found) as example from found limit ${MAX_EXAMPLES}`,
    );
    results.push({ name, violations: rows[0]?.total ?? 0, examples: rows.map(({ example }) => example) });
  }
  return results;
}
