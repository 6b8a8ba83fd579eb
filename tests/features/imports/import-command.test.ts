import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CommandLine } from '../../../src/cli/command-line.ts';
import { importCommand } from '../../../src/cli/import.command.ts';
import { TEST_SECRET } from '../../testkit/app.ts';
import { fixture, type ImportsWorld, openImportsWorld } from './imports-fixture.ts';

let world: ImportsWorld;
beforeAll(async () => {
  world = await openImportsWorld();
});
afterAll(() => world.close());

async function run(...words: string[]): Promise<string> {
  const printed: string[] = [];
  const environment = { NODE_ENV: 'test', DATABASE_URL: world.app.databaseUrl, JWT_SECRET: TEST_SECRET };
  const line = new CommandLine((text) => printed.push(text), environment);
  await importCommand(line).parseAsync(['orders', ...words], { from: 'user' });
  return printed.join('\n');
}

const storesCalled = (code: string) => world.rows('select code, currency from stores where code = $1', code);

describe('npm run import -- orders', () => {
  it('makes the store, imports into it and says what happened', async () => {
    const said = await run(fixture('orders.csv'), '--store', 'cli', '--currency', 'USD');
    expect(said).toContain('Imported 4 of 4 orders (5 lines) into the store "cli"');
    expect(said).toContain('2 customers and 3 products are new');
    expect(said).toContain('Nothing was rejected.');
    expect(await storesCalled('cli')).toEqual([{ code: 'cli', currency: 'USD' }]);
    expect(await run(fixture('orders.csv'), '--store', 'cli')).toContain('4 orders were already there');
  });

  it('puts rejects beside the file and says where', async () => {
    const path = join(world.folder, 'history.csv');
    await copyFile(fixture('bad-orders.csv'), path);
    const said = await run(path, '--store', 'cli-bad', '--currency', 'USD');
    const rejects = join(world.folder, 'history.rejects.csv');
    expect(said).toContain(`12 orders (16 lines) were rejected: ${rejects}`);
    expect(await readFile(rejects, 'utf8')).toContain('3,quantity is negative,CB2,');
  });

  it('needs a currency for a new store, and makes none for a file that is not there', async () => {
    await expect(run(fixture('orders.csv'), '--store', 'cli-new')).rejects.toThrow('add --currency');
    await expect(run('none.csv', '--store', 'cli-new', '--currency', 'USD')).rejects.toThrow(
      'There is no file none.csv',
    );
    expect(await storesCalled('cli-new')).toEqual([]);
  });

  it('refuses another currency than that of the store', async () => {
    await world.newStore('cli-dollars');
    await expect(run(fixture('orders.csv'), '--store', 'cli-dollars', '--currency', 'EUR')).rejects.toThrow(
      'has the currency USD, not EUR',
    );
  });

  it('refuses to begin when the rejects cannot be written', async () => {
    const rejects = join(world.folder, 'missing', 'rejects.csv');
    await expect(
      run(fixture('orders.csv'), '--store', 'cli-rejects', '--currency', 'USD', '--rejects', rejects),
    ).rejects.toThrow('cannot be written (ENOENT)');
    expect(
      await world.rows(
        "select o.id from orders o join stores s on s.id = o.store_id where s.code = 'cli-rejects'",
      ),
    ).toEqual([]);
  });
});
