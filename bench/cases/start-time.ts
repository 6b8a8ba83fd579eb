import { join } from 'node:path';
import { quantile } from '../load/rounds.ts';
import { type ServerOptions, ServerProcess } from '../machine/server-process.ts';
import { askGraphql, ordinalOptions } from '../stage.ts';
import type { BenchCase, Line } from './bench-case.ts';

/** From the start of the process to its first answer, on existing data. */
export const startTime: BenchCase = {
  letter: 'i',
  about: 'start to first answer',
  run: async ({ options, folder, databaseUrl }) => {
    const external = ordinalOptions({ folder, databaseUrl, logName: 'start.log' });
    const { DATABASE_URL: _url, ...environment } = external.environment;
    const embedded: ServerOptions = {
      ...external,
      environment: { ...environment, NODE_ENV: 'development', DATA_DIR: join(folder, 'embedded') },
    };
    const times = options.isQuick ? 3 : 7;
    return [
      {
        title: '(i) Start: from the process to its first answer',
        lines: [
          await measure('on a running Postgres', external, times),
          await measure('with the embedded Postgres', embedded, times),
          await measure('"npm start", with the embedded Postgres', embedded, times, ServerProcess.npmStart),
        ],
        remarks: [
          '"npm start" adds npm itself and the look whether something must be built; it runs joined files.',
        ],
      },
    ];
  },
};

async function measure(
  name: string,
  server: ServerOptions,
  times: number,
  start: Start = ServerProcess.start,
): Promise<Line> {
  // Creates the cluster, the sample shop and the compile cache for later starts.
  await startOnce(server, start);
  const seconds: number[] = [];
  for (let time = 0; time < times; time++) seconds.push(await startOnce(server, start));
  seconds.sort((one, other) => one - other);
  return { name, figures: { 'p50 s': quantile(seconds, 0.5), 'slowest s': seconds.at(-1)! } };
}

type Start = (options: ServerOptions) => Promise<ServerProcess>;

async function startOnce(options: ServerOptions, start: Start): Promise<number> {
  const startedAt = performance.now();
  const server = await start(options);
  try {
    await askGraphql(server, '{ store { name } }');
    return (performance.now() - startedAt) / 1000;
  } finally {
    await server.stop();
  }
}
