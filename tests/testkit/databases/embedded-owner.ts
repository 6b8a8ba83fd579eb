import { startEmbeddedPostgres } from '../../../src/platform/db/embedded/embedded-postgres.ts';

/** A script that owns an embedded Postgres until it is killed. Tests run it to see what happens then. */
const dataDir = process.argv[2];
if (dataDir === undefined) throw new Error('usage: embedded-owner.ts <data folder>');
const silent = (): void => undefined;
const postgres = await startEmbeddedPostgres({ dataDir, log: { debug: silent, info: silent, warn: silent } });
// A server drains its requests after Ctrl-C and needs its database meanwhile.
process.on('SIGINT', () => undefined);
process.stdout.write(`${postgres.url}\n`);
