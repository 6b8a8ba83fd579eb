import { execFile } from 'node:child_process';
import { chown, copyFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedFolder, query } from './embedded-folder.ts';

/** A throwaway Postgres that accepts only TLS connections with a client certificate. */
export interface TlsPostgres {
  /** The URL without TLS settings. */
  readonly plainUrl: string;
  /** The URL with the server's certificate to verify and a client certificate. */
  readonly url: string;
  close(): Promise<void>;
}

export async function startTlsPostgres(): Promise<TlsPostgres> {
  const folder = await EmbeddedFolder.make();
  const { url: plainUrl } = await folder.start({ fsync: false });
  const cluster = join(folder.path, 'cluster');
  const [certificate, key] = [join(folder.path, 'own.crt'), join(folder.path, 'own.key')];
  // The common name of the certificate must be the name of the database role.
  await promisify(execFile)('openssl', [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=ordinal'],
    ...['-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1', '-keyout', key, '-out', certificate],
  ]);
  const owner = await stat(cluster);
  for (const [from, name] of [
    [certificate, 'server.crt'],
    [key, 'server.key'],
  ] as const) {
    await copyFile(from, join(cluster, name));
    await chown(join(cluster, name), owner.uid, owner.gid);
  }
  for (const setting of ["ssl_ca_file = 'server.crt'", 'ssl = on']) {
    await query(plainUrl, `alter system set ${setting}`);
  }
  await writeFile(join(cluster, 'pg_hba.conf'), 'hostssl all all all scram-sha-256 clientcert=verify-full\n');
  await query(plainUrl, 'select pg_reload_conf()');
  const url = new URL(plainUrl);
  url.hostname = 'localhost';
  const tls = { sslmode: 'require', sslrootcert: certificate, sslcert: certificate, sslkey: key };
  for (const [name, value] of Object.entries(tls)) url.searchParams.set(name, value);
  return { plainUrl, url: url.href, close: () => folder.remove() };
}
