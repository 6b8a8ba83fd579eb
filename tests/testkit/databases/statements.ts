import type { Task } from 'graphile-worker';
import { Client } from 'pg';
import type { Shop } from '../../../src/app.ts';

/** The pools that serve requests. The event stream and the jobs have connections of their own. */
const SERVING = new Set(['ordinal', 'ordinal reports']);
/** Statements that the server runs by itself, every second or once per connection. */
const SERVER_STATEMENTS = /^\s*select id from user_sessions where ended_at > now\(\)|^set statement_timeout/;

let isTaken = false;
let recording: string[] | undefined;
/** Whether this copy of the driver has served anybody. */
let isInUse = false;

const query = Client.prototype.query;
Client.prototype.query = function countingQuery(this: Client, ...parameters: unknown[]) {
  const { application_name } = Reflect.get(this, 'connectionParameters') as { application_name?: string };
  const text = textOf(parameters[0]);
  if (SERVING.has(application_name ?? '') && !SERVER_STATEMENTS.test(text)) {
    isInUse = true;
    recording?.push(text);
  }
  return Reflect.apply(query, this, parameters);
} as typeof query;

/**
 * Records the SQL statements that the server runs during `work`, in order. Nothing else may use the server meanwhile.
 *
 * @throws when there are none: then the server uses another copy of the driver, and the test would check nothing
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

/** Keeps jobs from running while statements are recorded. Call it before the shop is served. */
export async function keepJobsApart({ jobs }: Shop): Promise<void> {
  for (const tasks of jobs.map((feature) => feature.tasks as Record<string, Task>)) {
    for (const [name, task] of Object.entries(tasks))
      tasks[name] = (payload, helpers) => inTurn(async () => task(payload, helpers));
  }
}

/** The smallest number of statements in a few tries, because jobs share the pool and a loader may split a batch. */
export async function fewestStatements(
  run: () => Promise<unknown>,
  /** Only statements that match are counted. */
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
