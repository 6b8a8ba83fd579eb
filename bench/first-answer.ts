/**
 * Measures the way from a clone to the first answer: `npm run bench:first-answer`, on a quiet machine. It clones the
 * commit that is checked out, runs `npm ci` and `npm start` there, and asks until GraphQL answers. Each part is printed
 * in seconds and in the CPU seconds of all its processes. `npm ci` takes packages from npm's cache if it has them.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { cpuSecondsOf } from './machine/process-tree.ts';

interface Part {
  readonly name: string;
  readonly seconds: number;
  readonly cpuSeconds: number;
}

const REPOSITORY = resolve(import.meta.dirname, '..');
const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** The environment of a newcomer: without the Node of this repository, and without settings. */
const environment = {
  HOME: process.env.HOME ?? '',
  PATH: (process.env.PATH ?? '')
    .split(':')
    .filter((folder) => !folder.includes('node_modules'))
    .join(':'),
  PORT: '0',
  METRICS_PORT: '0',
};

/** Counts from the end of the part before. */
class Clock {
  readonly parts: Part[] = [];
  readonly #cpuSeconds: () => number;
  #last = performance.now();
  #lastCpu = 0;

  constructor(cpuSeconds: () => number) {
    this.#cpuSeconds = cpuSeconds;
  }

  end(name: string): void {
    const now = performance.now();
    const cpu = this.#cpuSeconds();
    this.parts.push({ name, seconds: (now - this.#last) / 1000, cpuSeconds: cpu - this.#lastCpu });
    this.#last = now;
    this.#lastCpu = cpu;
  }
}

function run(folder: string, command: string): ChildProcess {
  return spawn('sh', ['-c', command], { cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** A command that ends. The shell prints the time that it and its children needed. */
async function finished(name: string, folder: string, command: string): Promise<Part> {
  const startedAt = performance.now();
  const child = run(folder, `${command} >&2 && times`);
  let output = '';
  let failure = '';
  child.stdout?.on('data', (data: Buffer) => (output += data));
  child.stderr?.on('data', (data: Buffer) => (failure += data));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${command} failed:\n${failure.slice(-2_000)}`);
  const times = [...output.matchAll(/(\d+)m([\d.]+)s/g)].map(([, m, s]) => Number(m) * 60 + Number(s));
  const cpuSeconds = times.reduce((sum, time) => sum + time, 0);
  return { name, seconds: (performance.now() - startedAt) / 1000, cpuSeconds };
}

/** `npm start` until the first answer. Its parts are the lines of the build, the start and the answer. */
async function firstStart(folder: string): Promise<Part[]> {
  const child = run(folder, 'exec npm start');
  const clock = new Clock(() => cpuSecondsOf(child.pid!));
  try {
    const port = await new Promise<string>((ready, fail) => {
      let output = '';
      const read = (data: Buffer): void => {
        for (const line of data.toString().split('\n')) {
          if (line.startsWith('Building')) clock.end('npm start: npm and the look for changes');
          const [, step] = /^ {2}(.*), [\d.]+ s$/.exec(line) ?? [];
          if (step) clock.end(`npm start: ${step}`);
        }
        output += data;
        const [, found] = /GraphQL API.*:(\d+)\/graphql/.exec(output) ?? [];
        if (found) ready(found);
      };
      child.stdout?.on('data', read);
      child.stderr?.on('data', read);
      child.once('exit', () => fail(new Error(`npm start ended:\n${output.slice(-2_000)}`)));
    });
    clock.end('npm start: Postgres, migrations, sample shop, server');
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ products(first: 5) { nodes { name } } }' }),
    });
    const answer = await response.text();
    if (!answer.includes('"name"')) throw new Error(`The first answer is ${answer}`);
    clock.end('the first answer');
    return clock.parts;
  } finally {
    // npm ends before the server does, which keeps the pipes open.
    const ended = once(child, 'close');
    if (child.exitCode === null && child.kill('SIGTERM')) await ended;
  }
}

function show(parts: readonly Part[], title: string): void {
  const sum = (of: 'seconds' | 'cpuSeconds') => parts.reduce((total, part) => total + part[of], 0);
  const total = { name: title, seconds: sum('seconds'), cpuSeconds: sum('cpuSeconds') };
  for (const { name, seconds, cpuSeconds } of [...parts, total]) {
    print(
      `| ${name.padEnd(60)} | ${seconds.toFixed(1).padStart(6)} | ${cpuSeconds.toFixed(1).padStart(6)} |`,
    );
  }
}

const folder = mkdtempSync(join(tmpdir(), 'ordinal-first-answer-'));
// The account that runs Postgres for root enters it.
chmodSync(folder, 0o755);
try {
  print(
    `${availableParallelism()} cores, load average before the run ${loadavg().map((load) => load.toFixed(2))}`,
  );
  print(`| ${'part'.padEnd(60)} | ${'s'.padStart(6)} | ${'CPU s'.padStart(6)} |\n|---|---:|---:|`);
  const clone = join(folder, 'ordinal');
  const parts = [await finished('git clone', folder, `git clone -q "${REPOSITORY}" ordinal`)];
  parts.push(await finished('npm ci', clone, 'npm ci --no-audit --no-fund'));
  show(parts, 'to the end of npm ci');
  show(await firstStart(clone), 'from npm start to the first answer');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
