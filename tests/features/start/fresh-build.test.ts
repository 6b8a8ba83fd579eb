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

/** A small project with the same builder, which compiles quickly. */
beforeAll(() => {
  const files = ['tsconfig.json', 'tsconfig.build.json', 'package.json'];
  const beside = ['src/cli/terminal/start-words.ts', 'src/platform/db/functions/function-files.ts'];
  for (const kept of ['src/build', ...beside, ...files]) {
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
      "process.stderr.write('[built]\\n');\n",
  );
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, content: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
}

function run(...words: string[]): { stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['src/build/run.ts', ...words], { cwd: root, encoding: 'utf8' });
}

/** The output of a start. `[built]` precedes it if a build ran; `[failed]` and the reason if the build failed. */
function start(): string {
  const { stdout, stderr } = run('main');
  if (stderr.includes('The build failed')) return `[failed]${stderr}`;
  return (stderr.includes('[built]') ? '[built]' : '') + stdout;
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
    expect(output).toMatch(/^\[failed\]/);
    expect(output).toContain('src/words.ts');
    expect(output).not.toContain('[built]one');
  }
  write('src/words.ts', "export const word: string = 'four';\n");
  expect(start()).toBe('[built]four');
});

it('tells of each step on standard error, and nothing when there is nothing to build', () => {
  rmSync(join(root, 'dist'), { recursive: true });
  const { stdout, stderr } = run('main');
  expect(stdout).toBe('four');
  expect(stderr).toMatch(/^Building Ordinal, at the first start only …\n/);
  for (const done of ['compiled the server', 'bundled the playground', 'joined the server']) {
    expect(stderr).toMatch(new RegExp(`^  ${done}.*, \\d+\\.\\d s$`, 'm'));
  }
  expect(run('main')).toMatchObject({ stdout: 'four', stderr: '' });
});

it('checks no types at the first start, and all of them in every other build', () => {
  rmSync(join(root, 'dist'), { recursive: true });
  write('src/words.ts', "export const word: number = 'five';\n");
  expect(start()).toBe('[built]five');
  expect(run().stderr).toContain('src/words.ts(1,14): error');
  expect(start()).toMatch(/^\[failed\]/);
  write('src/words.ts', "export const word: string = 'six';\n");
  expect(start()).toBe('[built]six');
});

it('answers --help, and refuses what it does not know, before it builds', () => {
  rmSync(join(root, 'dist'), { recursive: true });
  expect(run('main', '--help').stdout).toMatch(/^Usage: npm start\n/);
  expect(run('main', '--port', '1').stderr).toBe(
    'npm start takes no options, and was given "--port", "1". Settings come from the environment and .env; ' +
      'npm start -- --help says more.\n',
  );
  expect(existsSync(join(root, 'dist'))).toBe(false);
});
