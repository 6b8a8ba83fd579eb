import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RejectsFile } from '../../../src/features/imports/rejects-file.ts';

let folder: string;
let source: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ordinal-rejects-'));
  source = join(folder, 'orders.csv');
  path = join(folder, 'orders.rejects.csv');
  await writeFile(source, 'sku\nA\n');
});
afterEach(() => rm(folder, { recursive: true }));

const create = (at = path) => RejectsFile.create(at, { source, header: ['sku'] });
const rejected = (sku: string) => [{ line: { number: 2, fields: [sku] }, reason: 'wrong' }];
const fileOf = (...skus: string[]) =>
  ['line,reason,sku', ...skus.map((sku) => `2,wrong,${sku}`), ''].join('\r\n');

describe('the rejects file', () => {
  it('is there when the import has ended, and replaces that of an earlier import', async () => {
    await writeFile(path, fileOf('OLD'));
    const file = await create();
    await file.write(rejected('A'));
    await file.write(rejected('B'));
    await file.close();
    expect(await readFile(path, 'utf8')).toBe(fileOf('A', 'B'));
    expect(await readdir(folder)).toEqual(['orders.csv', 'orders.rejects.csv']);
  });

  it('is absent when nothing was rejected, and so is that of an earlier import', async () => {
    await writeFile(path, fileOf('OLD'));
    await (await create()).close();
    expect(await readdir(folder)).toEqual(['orders.csv']);
  });

  it('keeps the lines of an import when another one that uses its name rejects nothing', async () => {
    const [one, other] = await Promise.all([create(), create()]);
    await one.write(rejected('A'));
    await one.close();
    await other.close();
    expect(await readFile(path, 'utf8')).toBe(fileOf('A'));
  });

  it('is never a mixture of two imports that use its name', async () => {
    const [one, other] = await Promise.all([create(), create()]);
    await Promise.all([one.write(rejected('A')), other.write(rejected('BBBB'))]);
    await one.write(rejected('C'));
    await Promise.all([one.close(), other.close()]);
    expect([fileOf('A', 'C'), fileOf('BBBB')]).toContain(await readFile(path, 'utf8'));
  });

  it('fails no import because another one removes it', async () => {
    const imports = Array.from({ length: 8 }, async (_, wait) => {
      for (let run = 0; run < 50; run += 1) {
        const file = await create();
        for (let turn = 0; turn < (wait * run) % 7; turn += 1) await setImmediate();
        await file.close();
      }
    });
    await Promise.all(imports);
    expect(await readdir(folder)).toEqual(['orders.csv']);
  });

  it('is written where a link leads, and into what is no file', async () => {
    const link = join(folder, 'link.csv');
    await writeFile(path, fileOf('OLD'));
    await symlink(path, link);
    const file = await create(link);
    await file.write(rejected('A'));
    await file.close();
    expect(await readFile(path, 'utf8')).toBe(fileOf('A'));
    const nowhere = await create('/dev/null');
    await nowhere.write(rejected('A'));
    await nowhere.close();
  });
});
