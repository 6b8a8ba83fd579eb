/** How the address of a database is written. */
export const DATABASE_URL_EXAMPLE = 'postgres://user:password@host:5432/name';

/** The address of a database as a URL; undefined when it is none. */
export function parseDatabaseUrl(text: string): URL | undefined {
  const url = URL.parse(text);
  const isPostgres = url?.protocol === 'postgres:' || url?.protocol === 'postgresql:';
  return url && isPostgres && url.pathname.length > 1 ? url : undefined;
}

export function isRedisUrl(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === 'redis:' || url?.protocol === 'rediss:';
}
