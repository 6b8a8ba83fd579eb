import { Command } from 'commander';
import { DEMO_PASSWORD, demoSignIns, isEmptyShop, loadDemoShop } from '../demo/demo-shop.ts';
import { CommandFailure } from './command-failure.ts';
import type { CommandLine } from './command-line.ts';
import { withShop } from './with-shop.ts';

export function dbSeedCommand(line: CommandLine): Command {
  return new Command('db:seed')
    .description('load the sample shop with its demo sign-ins into an empty database; never in production')
    .action(async () => {
      if (line.config.environment === 'production') {
        throw new CommandFailure(
          'Demo data has sign-ins that everybody knows: not with NODE_ENV=production.',
        );
      }
      await withShop(line, { migrate: 'first' }, async (shop) => {
        if (!(await isEmptyShop(shop))) {
          throw new CommandFailure(
            'The shop is in use already: "npm run db:reset -- --yes" empties it first.',
          );
        }
        await loadDemoShop(shop);
      });
      line.print(`Loaded the sample shop. Sign-ins, all with the password ${DEMO_PASSWORD}:`);
      for (const { email, role } of demoSignIns) line.print(`  ${email.padEnd(26)} ${role}`);
    });
}
