import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const REPOSITORY = resolve(import.meta.dirname, '../../..');
const root = mkdtempSync(join(tmpdir(), 'ordinal-build-'));
const ONE = 'create function give_one() returns int language sql as $$ select 1 $$;\n';

/** A project of the same shape and with the same builder, small enough to be compiled again and again. */
beforeAll(() => {
  const files = ['tsconfig.json', 'tsconfig.build.json', 'package.json'];
  for (const kept of ['src/build', 'src/platform/db/functions/function-files.ts', ...files]) {
    cpSync(join(REPOSITORY, kept), join(root, kept), { recursive: true });
  }
  symlinkSync(join(REPOSITORY, 'node_modules'), join(root, 'node_modules'));
  write('package-lock.json', '{}');
  write('migrations/Migration1_first.ts', 'export const first = 1;\n');
  write('src/give-one.sql', ONE);
  write('migrations/functions.json', '{ "release": 1, "digest": "", "files": ["src/give-one.sql"] }');
  write('src/words.ts', "export const word: string = 'one';\n");
  write('src/main.ts', "import { word } from './words.ts';\nprocess.stdout.write(word);\n");
  write(
    'src/platform/graphiql/client/build.ts',
    "import { mkdirSync, writeFileSync } from 'node:fs';\n" +
      "mkdirSync('dist/graphiql', { recursive: true });\nwriteFileSync('dist/graphiql/stamp', '');\n" +
      "process.stdout.write('[built]');\n",
  );
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, content: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
}

/** What a start prints: `[built]` first when it had to build. */
function start(): string {
  return spawnSync(process.execPath, ['src/build/run.ts', 'main'], { cwd: root }).stdout.toString();
}

it('builds from nothing, then not again until a source, a migration or a dependency changes', () => {
  expect(start()).toBe('[built]one');
  expect(start()).toBe('one');

  write('src/words.ts', "export const word: string = 'two';\n");
  expect(start()).toBe('[built]two');

  write('migrations/Migration2_second.ts', 'export const second = 2;\n');
  expect(start()).toBe('[built]two');
  rmSync(join(root, 'migrations/Migration1_first.ts'));
  expect(start()).toBe('[built]two');
  expect(existsSync(join(root, 'dist/migrations/Migration1_first.js'))).toBe(false);
  expect(existsSync(join(root, 'dist/migrations/Migration2_second.js'))).toBe(true);

  expect(readFileSync(join(root, 'dist/src/give-one.sql'), 'utf8')).toBe(ONE);
  write('src/give-one.sql', ONE.replace('select 1', 'select 1 -- still'));
  expect(start()).toBe('[built]two');
  expect(readFileSync(join(root, 'dist/src/give-one.sql'), 'utf8')).toContain('still');

  write('package-lock.json', '{ "name": "other" }');
  expect(start()).toBe('[built]two');
  expect(start()).toBe('two');
});

it('notices what somebody else compiled or deleted in the meantime', () => {
  start();
  write('src/words.ts', "export const word: string = 'three';\n");
  spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
    cwd: root,
  });
  write('src/words.ts', "export const word: string = 'two';\n");
  expect(start()).toBe('[built]two');

  rmSync(join(root, 'dist/src/words.js'));
  expect(start()).toBe('[built]two');
});

it('starts nothing when the sources do not compile, this time and the next', () => {
  write('src/words.ts', 'export const word: string = 1;\n');
  for (let time = 0; time < 2; time++) {
    const output = start();
    expect(output).toContain('src/words.ts');
    expect(output).not.toContain('[built]');
  }
  write('src/words.ts', "export const word: string = 'four';\n");
  expect(start()).toBe('[built]four');
});
