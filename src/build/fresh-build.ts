import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runBuild } from './build-steps.ts';
import { tell } from './tell.ts';

/** The inputs of a build: these folders, and these files if they exist. */
const SOURCE_FOLDERS = ['src', 'migrations'];
const SOURCE_FILES = [
  'tsconfig.json',
  'tsconfig.build.json',
  'package-lock.json',
  // Installed packages may differ from the locked ones.
  'node_modules/.package-lock.json',
];
const STAMP = 'dist/stamp';
/** The end of the stamp of a build without a check of types. */
const UNCHECKED = ' unchecked';
const COMPILER_NOTES = 'dist/tsconfig.tsbuildinfo';
/** The last files that the other steps write. */
const STEP_OUTPUTS = ['dist/graphiql/stamp', 'dist/bundle/main.js'];
/** Bundled for browsers instead of compiled. */
const CLIENT_FOLDER = 'src/platform/graphiql/client/';

/**
 * Builds `dist` if the sources have changed. The check takes milliseconds, since every start makes it. It compares
 * contents, because file times are unreliable after a checkout or a copy.
 *
 * The first build for a start does not check types: that would take half of the time, and published sources have been
 * checked. All other builds check types.
 *
 * @param root the folder of `package.json`
 * @param options.isForStart false requires a build with checked types
 * @returns whether there is a build; otherwise the error was printed
 */
export async function ensureFreshBuild(
  root: string,
  { isForStart }: { isForStart: boolean },
): Promise<boolean> {
  const sources = sourcesIn(root);
  const outputs = outputsOf(sources);
  const inputs = hashOf(root, sources);
  const stamp = readIfThere(join(root, STAMP));
  const made = `${inputs} ${compilerState(root)}`;
  const isFresh = stamp === made || (isForStart && stamp === made + UNCHECKED);
  if (isFresh && areThere(root, outputs)) return true;
  const isFirst = !existsSync(join(root, COMPILER_NOTES));
  const reason = isFirst
    ? isForStart
      ? ', at the first start only'
      : ''
    : ' anew, since its sources have changed';
  tell(`Building Ordinal${reason} …\n`);
  rmSync(join(root, STAMP), { force: true });
  // The compiler only writes changes since its last run, and does not notice missing output.
  if (!areThere(root, outputs)) rmSync(join(root, COMPILER_NOTES), { force: true });
  removeOrphans(root, new Set(outputs));
  const areTypesChecked = !(isFirst && isForStart);
  if (!(await runBuild(root, { areTypesChecked }))) return false;
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, STAMP), `${inputs} ${compilerState(root)}${areTypesChecked ? '' : UNCHECKED}`);
  return true;
}

function sourcesIn(root: string): string[] {
  return SOURCE_FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)),
  ).toSorted();
}

function hashOf(root: string, sources: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of [...sources, ...SOURCE_FILES]) {
    const content = readIfThere(join(root, file));
    hash.update(`\0${file}\0${content?.length ?? 'none'}\0`).update(content ?? '');
  }
  return hash.digest('hex');
}

/** Changes with every compiler run that wrote anything, including runs started elsewhere. */
function compilerState(root: string): string {
  const state = statSync(join(root, COMPILER_NOTES), { throwIfNoEntry: false });
  return state ? `${state.size} ${state.mtimeMs}` : 'none';
}

function outputsOf(sources: readonly string[]): string[] {
  const compiled = sources.filter((file) => /\.ts$/.test(file) && !file.startsWith(CLIENT_FOLDER));
  const copied = sources.filter((file) => file.endsWith('.sql') || file === 'migrations/functions.json');
  return [
    ...STEP_OUTPUTS,
    ...compiled.map((file) => join('dist', file.replace(/\.ts$/, '.js'))),
    ...copied.map((file) => join('dist', file)),
  ];
}

function areThere(root: string, files: readonly string[]): boolean {
  return files.every((file) => existsSync(join(root, file)));
}

/** Removes output of deleted sources. Otherwise a deleted migration would still run. */
function removeOrphans(root: string, outputs: ReadonlySet<string>): void {
  for (const folder of SOURCE_FOLDERS.map((name) => join('dist', name))) {
    if (!existsSync(join(root, folder))) continue;
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      const path = join(folder, file);
      const isOutput = /\.js(\.map)?$/.test(path);
      if (isOutput && !outputs.has(path.replace(/\.map$/, ''))) rmSync(join(root, path));
    }
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
