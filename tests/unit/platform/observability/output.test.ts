import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { closedPipe, fullDisk, type Output, unreadPipe } from '../../../testkit/processes/bad-outputs.ts';

const LOG = fileURLToPath(new URL('../../../../src/platform/observability/log.ts', import.meta.url));
/** Log lines of ten megabytes in total. */
const LINES = 50_000;
const PADDING = 'x'.repeat(100);

/** Runs a script with `log` in a new process, which reports over IPC. */
function run(script: string, descriptor: number): ChildProcess {
  const source = `
    import { createLog, droppedLines } from '${LOG}';
    const log = createLog('info');
    const lines = (from, to) => { for (let line = from; line <= to; line++) log.info({ line }, '${PADDING}'); };
    ${script}`;
  return spawn(process.execPath, ['--input-type=module', '-e', source], {
    stdio: ['ignore', descriptor, 'inherit', 'ipc'],
  });
}

const nextReport = (child: ChildProcess) => new Promise<unknown>((done) => child.once('message', done));
const endOf = (child: ChildProcess) =>
  new Promise<unknown>((done) => child.once('close', (code, signal) => done(code ?? signal)));

const REPORT = `
  lines(1, ${LINES});
  process.send({ droppedLines: droppedLines(log), rss: process.memoryUsage.rss() });`;

describe('an output that takes nothing', () => {
  const kinds: [string, () => Output][] = [
    ['a closed pipe', closedPipe],
    ['a full disk', fullDisk],
    ['a pipe that nobody reads', unreadPipe],
  ];
  it.each(kinds)('drops and counts lines, and leaves signals alone: %s', async (_, open) => {
    const output = open();
    const child = run(
      `process.on('SIGTERM', () => process.exit(7)); process.channel.ref(); ${REPORT}`,
      output.descriptor,
    );
    const report = (await nextReport(child)) as { droppedLines: number; rss: number };
    // The pipe and the buffer for its reader hold some lines.
    expect(report.droppedLines).toBeGreaterThan(LINES * 0.8);
    expect(report.droppedLines).toBeLessThanOrEqual(LINES);
    expect(report.rss).toBeLessThan(300_000_000);
    const ended = endOf(child);
    child.kill('SIGTERM');
    expect(await ended).toBe(7);
    output.close();
  });
});

it('goes on once a slow reader reads, and says how many lines are missing', async () => {
  const pipe = unreadPipe();
  const child = run(`${REPORT} process.on('message', () => process.exit(0));`, pipe.descriptor);
  const ended = endOf(child);
  const { droppedLines } = (await nextReport(child)) as { droppedLines: number };
  let text = '';
  for (const until = performance.now() + 20_000; performance.now() < until; ) {
    text += pipe.read();
    if (/"droppedLines":\d+.*\n/.test(text)) break;
    await wait(5);
  }
  child.send('end');
  expect(await ended).toBe(0);
  pipe.close();
  const read = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { line?: number; droppedLines?: number; level: number });
  const numbers = read.flatMap(({ line }) => line ?? []);
  expect(numbers).toEqual(Array.from({ length: LINES - droppedLines }, (_, index) => index + 1));
  expect(read.filter(({ line }) => line === undefined)).toEqual([
    expect.objectContaining({ level: 40, droppedLines, msg: 'the log could not be written' }),
  ]);
});

it('begins a new line after one that a full disk cut', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ordinal-output-'));
  const path = join(folder, 'log');
  const descriptor = openSync(path, 'a');
  const source = `
    import { createLog } from '${LOG}';
    const log = createLog('info');
    for (let line = 1; line <= 100; line++) log.info({ line }, '${PADDING}');
    process.send('full');
    process.on('message', () => { log.info({ line: 101 }, 'again'); process.exit(0); });`;
  // A limit on file sizes simulates a full disk that is freed later.
  const limited = 'trap \'\' XFSZ; ulimit -f 10; exec "$0" --input-type=module -e "$1"';
  const child = spawn('/bin/bash', ['-c', limited, process.execPath, source], {
    stdio: ['ignore', descriptor, 'inherit', 'ipc'],
  });
  const ended = endOf(child);
  await nextReport(child);
  await expect.poll(() => readFileSync(path, 'utf8').length).toBe(10_240);
  await wait(300);
  const before = readFileSync(path, 'utf8');
  truncateSync(path, 0);
  child.send('room');
  expect(await ended).toBe(0);
  closeSync(descriptor);
  const lines = (before + readFileSync(path, 'utf8')).trim().split('\n');
  rmSync(folder, { recursive: true });
  const isWhole = lines.map((line) => line.endsWith('}'));
  expect(isWhole.filter((whole) => !whole)).toHaveLength(1);
  expect(lines.slice(-2).map((line) => JSON.parse(line))).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ line: 101 }),
      expect.objectContaining({ msg: 'the log could not be written', droppedLines: expect.any(Number) }),
    ]),
  );
});
