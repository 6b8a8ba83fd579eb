import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runCommand } from '../../testkit/processes/command.ts';
import { fixture, HEADER, type ImportsWorld, openImportsWorld, orderLine } from './imports-fixture.ts';

let world: ImportsWorld;
beforeAll(async () => {
  world = await openImportsWorld();
  vi.spyOn(process, 'cwd').mockReturnValue(world.folder);
});
afterAll(() => world.close());

/** Runs the command. A failure is its message on standard error. */
const attempt = (...words: string[]) =>
  runCommand(['import', 'orders', ...words], { DATABASE_URL: world.app.databaseUrl });

async function run(...words: string[]): Promise<string> {
  const { output, failure } = await attempt(...words);
  if (failure) throw new Error(failure);
  return output;
}

const storesCalled = (code: string) => world.rows('select code, currency from stores where code = $1', code);

describe('npm run import -- orders', () => {
  it('makes the store, imports into it and says what happened', async () => {
    const said = await run(fixture('orders.csv'), '--store', 'cli', '--currency', 'usd');
    expect(said).toContain('Imported 4 of 4 orders (5 lines) into the store "cli"');
    expect(said).toContain('2 customers and 3 products are new');
    expect(said).toContain('Nothing was rejected.');
    expect(await storesCalled('cli')).toEqual([{ code: 'cli', currency: 'USD' }]);
    expect(await run(fixture('orders.csv'), '--store', 'cli')).toContain('4 orders were already there');
  });

  it('puts rejects where it runs and not beside the file, and says where and mostly why', async () => {
    const folder = join(world.folder, 'of-somebody-else');
    await mkdir(folder);
    const path = join(folder, 'history.csv');
    await copyFile(fixture('bad-orders.csv'), path);
    const said = await run(path, '--store', 'cli-bad', '--currency', 'USD');
    const rejects = join(world.folder, 'history.rejects.csv');
    expect(said).toContain(`12 orders (16 lines) were rejected: ${rejects}`);
    expect(said).toContain(
      '    2 lines, the first is 11: order B9 begins again at line 13: keep its lines together',
    );
    expect(await readFile(rejects, 'utf8')).toContain('3,quantity is negative,CB2,');
    expect(await readdir(folder)).toEqual(['history.csv']);
  });

  it('needs a currency for a new store, and makes none for a file that is not there', async () => {
    await expect(run(fixture('orders.csv'), '--store', 'cli-new')).rejects.toThrow('add --currency');
    await expect(run('none.csv', '--store', 'cli-new', '--currency', 'USD')).rejects.toThrow(
      'There is no file none.csv',
    );
    expect(await storesCalled('cli-new')).toEqual([]);
  });

  it('makes no store and fails when the file has no order for it, and says why', async () => {
    const { output, failure } = await attempt(
      fixture('orders.csv'),
      '--store',
      'cli-none',
      '--currency',
      'GBP',
    );
    expect(output).toContain('Imported 0 of 4 orders');
    expect(output).toContain('    5 lines, the first is 2: currency must be GBP, that of the store');
    expect(failure).toMatch(/^No order of .*orders\.csv is in the store "cli-none"\.$/);
    expect(await storesCalled('cli-none')).toEqual([]);
    await run(fixture('orders.csv'), '--store', 'cli-none', '--currency', 'USD');
    expect(await storesCalled('cli-none')).toEqual([{ code: 'cli-none', currency: 'USD' }]);
  });

  it('makes no store of orders that are all short of stock', async () => {
    const path = await world.write(
      'short.csv',
      `${HEADER}\n${orderLine({ number: 'A', status: 'PENDING' })}`,
    );
    const words = [path, '--store', 'cli-short', '--currency', 'USD'];
    const { output, failure } = await attempt(...words, '--short', 'reject');
    expect(output).toContain('    line 2: Of L-1 there are 0 available, not 1.');
    expect(failure).toContain('No order of');
    expect(await storesCalled('cli-short')).toEqual([]);
    expect(await run(...words)).toContain('Imported 1 of 1');
  });

  it('makes one store when two imports begin at once, and none of a wrong code or currency', async () => {
    const words = [fixture('orders.csv'), '--store', 'cli-twins', '--currency', 'USD'];
    const both = await Promise.all(
      ['a', 'b'].map((name) => run(...words, '--rejects', join(world.folder, `${name}.csv`))),
    );
    expect(both.join()).toContain('Imported 4 of 4');
    expect(both.join()).toContain('Imported 0 of 4');
    expect(await storesCalled('cli-twins')).toHaveLength(1);
    await expect(run(fixture('orders.csv'), '--store', 'No Code', '--currency', 'USD')).rejects.toThrow(
      'A code',
    );
    await expect(run(fixture('orders.csv'), '--store', 'cli-x', '--currency', 'XQQ')).rejects.toThrow(
      'ISO 4217',
    );
  });

  it('succeeds when all of a file is there already, and fails for a file without orders', async () => {
    const words = [fixture('orders.csv'), '--store', 'cli-again', '--currency', 'USD'];
    await run(...words);
    expect(await run(...words)).toContain('Imported 0 of 4');
    const path = await world.write('empty.csv', `${HEADER}\n`);
    await expect(run(path, '--store', 'cli-again')).rejects.toThrow('No order of');
  });

  it('replaces rejects of an earlier run, and never another file or the file it imports', async () => {
    const mine = join(world.folder, 'thesis.txt');
    await writeFile(mine, 'years of work');
    const words = [fixture('orders.csv'), '--store', 'cli-files', '--currency', 'USD', '--rejects'];
    await expect(run(...words, mine)).rejects.toThrow('is no rejects file of an import');
    expect(await readFile(mine, 'utf8')).toBe('years of work');
    const rejects = await world.write(
      'mine.csv',
      `line,reason,${HEADER}\n2,why,${orderLine({ number: 'M1' })}`,
    );
    const same = [rejects, '--store', 'cli-files', '--currency', 'USD', '--rejects', rejects];
    await expect(run(...same)).rejects.toThrow('is no rejects file of an import');
    expect(await readFile(rejects, 'utf8')).toContain('M1');
    await run(...words, rejects);
    expect(await readdir(world.folder)).not.toContain('mine.csv');
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
