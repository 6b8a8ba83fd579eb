import type { Task } from 'graphile-worker';
import { Client } from 'pg';
import type { Shop } from '../../../src/app.ts';

/** Only the pools that serve requests; the event stream and the jobs have connections of their own. */
const SERVING = new Set(['ordinal', 'ordinal reports']);
/** What the server asks of its own accord, every second or once for each connection, whoever is served. */
const OF_ITS_OWN = /^\s*select id from user_sessions where ended_at > now\(\)|^set statement_timeout/;

let isTaken = false;
let recording: string[] | undefined;
/** Whether this copy of the driver has served anybody. */
let isInUse = false;

const query = Client.prototype.query;
Client.prototype.query = function countingQuery(this: Client, ...parameters: unknown[]) {
  const { application_name } = Reflect.get(this, 'connectionParameters') as { application_name?: string };
  const text = textOf(parameters[0]);
  if (SERVING.has(application_name ?? '') && !OF_ITS_OWN.test(text)) {
    isInUse = true;
    recording?.push(text);
  }
  return Reflect.apply(query, this, parameters);
} as typeof query;

/**
 * The SQL statements the server runs while `work` does, in their order; nothing else may use it meanwhile.
 *
 * @throws when there were none ever: then the server has another copy of the driver, and a budget would test nothing
 */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  if (isTaken) throw new Error('statements are recorded by one test at a time');
  isTaken = true;
  return inTurn(() => record(work)).finally(() => {
    isTaken = false;
  });
}

async function record(work: () => Promise<unknown>): Promise<string[]> {
  recording = [];
  try {
    await work();
    if (!isInUse) throw new Error('no statement was seen');
    return recording;
  } finally {
    recording = undefined;
  }
}

let turn: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = turn.then(work);
  turn = done.catch(() => undefined);
  return done;
}

/** From now on no job of the shop, which is not yet served, runs while statements are recorded. */
export async function keepJobsApart({ jobs }: Shop): Promise<void> {
  for (const tasks of jobs.map((feature) => feature.tasks as Record<string, Task>)) {
    for (const [name, task] of Object.entries(tasks))
      tasks[name] = (payload, helpers) => inTurn(async () => task(payload, helpers));
  }
}

/** The fewest of a few tries: jobs share the pool, and a loader may split a batch when the machine is busy. */
export async function fewestStatements(
  run: () => Promise<unknown>,
  /** Only these count. */
  pattern = /^/,
  times = 3,
): Promise<number> {
  const counts: number[] = [];
  for (let time = 0; time < times; time++)
    counts.push((await statementsOf(run)).filter((text) => pattern.test(text)).length);
  return Math.min(...counts);
}

function textOf(statement: unknown): string {
  return typeof statement === 'string' ? statement : String((statement as { text?: string }).text);
}
