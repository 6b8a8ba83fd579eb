import { linkSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { livingProcess } from './embedded-liveness.ts';

/**
 * Locks a data folder with the file `ordinal.pid`, and returns the function that unlocks it.
 *
 * Postgres's own lock only shows that a server runs, not that its owner lives. This lock tells an owned server from an
 * orphan.
 *
 * @throws Error with the id of the process that holds the folder
 */
export function lockDataDir(dataDir: string): () => void {
  const file = join(dataDir, 'ordinal.pid');
  const claim = `${process.pid}\n${livingProcess(process.pid)}\n`;
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, claim);
  try {
    // A hard link appears with its full content or not at all, so nobody reads a partial file.
    while (!succeeds(() => linkSync(draft, file), 'EEXIST')) clearStaleClaim(file, dataDir);
  } finally {
    unlinkSync(draft);
  }
  return () => {
    if (readClaim(file) === claim) unlinkSync(file);
  };
}

function clearStaleClaim(file: string, dataDir: string): void {
  const claim = readClaim(file);
  if (claim === undefined) return;
  const [pid = '', mark] = claim.split('\n');
  const held = new Error(`The data folder ${dataDir} is in use by process ${pid}: stop it first.`);
  if (livingProcess(Number(pid)) === mark) throw held;
  const aside = `${file}.${process.pid}.stale`;
  if (!succeeds(() => renameSync(file, aside), 'ENOENT')) return;
  // Two starts may find the same stale file. The slower one may have moved the new file of the faster one.
  const overtaken = readClaim(aside) !== claim;
  if (overtaken) succeeds(() => linkSync(aside, file), 'EEXIST');
  unlinkSync(aside);
  if (overtaken) throw held;
}

function readClaim(file: string): string | undefined {
  let claim: string | undefined;
  succeeds(() => {
    claim = readFileSync(file, 'utf8');
  }, 'ENOENT');
  return claim;
}

function succeeds(act: () => void, expected: string): boolean {
  try {
    act();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== expected) throw error;
    return false;
  }
}
