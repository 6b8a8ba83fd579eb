import { CommandFailure } from './command-failure.ts';

const EXAMPLE = 'postgres://user:password@host:5432/name';

/** @throws CommandFailure when `DATABASE_URL` does not name a database on a PostgreSQL server */
export function checkDatabaseAddress(address: string): void {
  const url = URL.parse(address);
  const isPostgres = url?.protocol === 'postgres:' || url?.protocol === 'postgresql:';
  if (!url || !isPostgres || url.pathname.length < 2) {
    throw new CommandFailure(`DATABASE_URL is not the address of a database: write it like ${EXAMPLE}.`);
  }
}

/** `database "shop" at db.example:5432`: what may be shown, and logged, of an address. */
export function describeDatabase(address: string): string {
  const { hostname, port, pathname } = new URL(address);
  return `database "${decodeURIComponent(pathname.slice(1))}" at ${hostname}:${port || '5432'}`;
}
