/** An example of a database URL. */
export const DATABASE_URL_EXAMPLE = 'postgres://user:password@host:5432/name';

/** Parses the address of a database as a URL. Undefined if it is malformed. */
export function parseDatabaseUrl(text: string): URL | undefined {
  const url = URL.parse(text);
  const isPostgres = url?.protocol === 'postgres:' || url?.protocol === 'postgresql:';
  return url && isPostgres && url.pathname.length > 1 ? url : undefined;
}

export function isRedisUrl(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === 'redis:' || url?.protocol === 'rediss:';
}
