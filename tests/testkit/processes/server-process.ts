import { TEST_SECRET } from '../app.ts';
import { type GraphqlClient, graphqlClient } from '../clients/graphql-client.ts';
import { runOrdinal } from './ordinal-process.ts';

/** A real server process, as `npm start` runs it. */
export interface ServerProcess {
  readonly url: string;
  readonly metricsUrl: string;
  readonly pid: number;
  readonly anonymous: GraphqlClient;
  /**
   * Sends a signal and waits for the end.
   *
   * @returns the exit code, or the signal that ended the process
   */
  end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null>;
}

/**
 * Starts a server from compiled code, so call `compile` first. It accepts the tokens of a `TestApp` on the same
 * database.
 */
export async function startServerProcess(
  databaseUrl: string,
  environment: Record<string, string> = {},
): Promise<ServerProcess> {
  const ordinal = runOrdinal('main', {
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    JWT_SECRET: TEST_SECRET,
    API_RATE_LIMIT: '0',
    LOG_LEVEL: 'error',
    ...environment,
  });
  await ordinal.prints('Ctrl-C stops it.');
  const [, url = ''] = /(http:\/\/\S+)\/graphql/.exec(ordinal.output()) ?? [];
  const [metricsUrl = ''] = /http:\/\/\S+\/metrics/.exec(ordinal.output()) ?? [];
  return {
    url,
    metricsUrl,
    pid: ordinal.child.pid!,
    anonymous: graphqlClient({ url }),
    end: (signal) => {
      ordinal.child.kill(signal);
      return ordinal.ended;
    },
  };
}
