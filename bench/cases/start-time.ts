import { join } from 'node:path';
import { quantile } from '../load/rounds.ts';
import { type ServerOptions, ServerProcess } from '../machine/server-process.ts';
import { askGraphql, ordinalOptions } from '../stage.ts';
import type { BenchCase, Line } from './bench-case.ts';

/** From the start of the process to its first answer, on data that is there already. */
export const startTime: BenchCase = {
  letter: 'i',
  run: async ({ options, folder, databaseUrl }) => {
    const external = ordinalOptions({ folder, databaseUrl, logName: 'start.log' });
    const { DATABASE_URL: _url, ...environment } = external.environment;
    const embedded: ServerOptions = {
      ...external,
      environment: { ...environment, NODE_ENV: 'development', DATA_DIR: join(folder, 'embedded') },
    };
    // Makes the cluster, the sample shop and the compile cache that every later start finds.
    await startOnce(embedded);
    const times = options.isQuick ? 3 : 7;
    return [
      {
        title: '(i) Start: from the process to its first answer',
        lines: [
          await measure('on a running Postgres', external, times),
          await measure('with the embedded Postgres', embedded, times),
        ],
        remarks: ['"npm start" adds npm itself and the look whether something must be compiled.'],
      },
    ];
  },
};

async function measure(name: string, server: ServerOptions, times: number): Promise<Line> {
  const seconds: number[] = [];
  for (let time = 0; time < times; time++) seconds.push(await startOnce(server));
  seconds.sort((one, other) => one - other);
  return { name, figures: { 'p50 s': quantile(seconds, 0.5), 'slowest s': seconds.at(-1)! } };
}

async function startOnce(options: ServerOptions): Promise<number> {
  const startedAt = performance.now();
  const server = await ServerProcess.start(options);
  try {
    await askGraphql(server, '{ store { name } }');
    return (performance.now() - startedAt) / 1000;
  } finally {
    await server.stop();
  }
}
