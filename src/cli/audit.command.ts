import { Command } from 'commander';
import { runAudit } from '../platform/audit/audit.ts';
import { runOutsideAudit } from '../platform/audit/outside-audit.ts';
import { counted } from '../values/text.ts';
import { CommandFailure } from './command-failure.ts';
import type { CommandLine } from './command-line.ts';
import { withShop } from './with-shop.ts';

export function auditCommand(line: CommandLine): Command {
  return new Command('audit')
    .description('check every invariant on the live database, one line each; fails on any violation')
    .option('--providers', 'also compare the books with those of the payment providers; takes a while')
    .action(async ({ providers = false }: { providers?: boolean }) => {
      const results = await withShop(line, { migrate: 'never' }, async (shop) => [
        ...(await runAudit(shop.core.reader, shop.audits)),
        ...(providers ? await runOutsideAudit(shop.outsideAudits) : []),
      ]);
      for (const { name, violations, examples } of results) {
        line.print(`${String(violations).padStart(6)}  ${name}`);
        for (const example of examples) line.print(`        for example ${JSON.stringify(example)}`);
      }
      const total = results.reduce((sum, { violations }) => sum + violations, 0);
      if (total > 0)
        throw new CommandFailure(`${counted(total, 'violation')} of ${results.length} invariants.`);
      line.print(`All ${results.length} invariants hold.`);
    });
}
