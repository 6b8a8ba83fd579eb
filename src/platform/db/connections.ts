import { Client, type ClientConfig } from 'pg';
import { readDatabaseAddress } from './database-address.ts';

/** Until whoever waits for a connection is refused, where the driver alone would let them wait forever. */
const LONGEST_WAIT_MS = 10_000;

/** What a connection is for; PostgreSQL shows it behind the name of the application. */
export type Purpose = 'requests' | 'events' | 'replays' | 'jobs' | 'migrations' | 'commands';

/** The settings of every connection to the database, whoever opens it: one reading of the address for all of them. */
export function connectionSettings(
  url: string,
  { purpose, longestWaitMs = LONGEST_WAIT_MS }: { purpose: Purpose; longestWaitMs?: number | undefined },
): ClientConfig {
  const { settings, applicationName } = readDatabaseAddress(url);
  return {
    ...settings,
    application_name: purpose === 'requests' ? applicationName : `${applicationName} ${purpose}`,
    connectionTimeoutMillis: longestWaitMs,
  };
}

/** Lends a connection of its own, which breaks without ending the process. */
export async function withConnection<T>(
  url: string,
  purpose: Purpose,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client(connectionSettings(url, { purpose }));
  // Whoever runs a statement hears of a connection that breaks; without a listener the process would end.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
