import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './redis.ts';

/** Tests that need nginx skip where it is not installed, but never in CI. */
export const hasNginx = spawnSync('nginx', ['-v']).status === 0;

export interface Nginx {
  /** `https://127.0.0.1:PORT`, with a self-signed certificate. */
  readonly url: string;
  close(): Promise<void>;
}

/** Runs `ops/nginx.conf` with the ports, the certificate and the DNS server of a test. The rest stays unchanged. */
export async function startNginx(upstream: { port: number; dnsPort: number }): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'ordinal-nginx-'));
  // If root starts nginx, its workers run as another user and need access.
  chmodSync(folder, 0o755);
  const inFolder = (name: string) => join(folder, name);
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'].concat([
      '-keyout',
      inFolder('privkey.pem'),
      '-out',
      inFolder('fullchain.pem'),
    ]),
    { stdio: 'ignore' },
  );
  const [httpPort, httpsPort] = [await freePort(), await freePort()];
  const replacements: [string, string][] = [
    ['resolver 127.0.0.11', `resolver 127.0.0.1:${upstream.dnsPort}`],
    ['listen 80;', `listen 127.0.0.1:${httpPort};`],
    ['listen 443', `listen 127.0.0.1:${httpsPort}`],
    ['ordinal:4000', `ordinal:${upstream.port}`],
    ['/etc/nginx/tls/fullchain.pem', inFolder('fullchain.pem')],
    ['/etc/nginx/tls/privkey.pem', inFolder('privkey.pem')],
  ];
  const site = replacements.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`ops/nginx.conf does not say ${from}`);
      return text.replace(from, to);
    },
    readFileSync('ops/nginx.conf', 'utf8'),
  );
  writeFileSync(inFolder('ordinal.conf'), site);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  writeFileSync(
    inFolder('nginx.conf'),
    `daemon off; worker_processes 1; pid ${inFolder('pid')}; error_log ${inFolder('error.log')};
    events { worker_connections 512; }
    http { access_log off;
      ${temporary.map((name) => `${name}_temp_path ${inFolder(name)};`).join(' ')}
      include ${inFolder('ordinal.conf')}; }`,
  );
  const nginx = spawn('nginx', ['-c', inFolder('nginx.conf'), '-e', inFolder('error.log')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await untilListening(nginx, httpsPort);
  return {
    url: `https://127.0.0.1:${httpsPort}`,
    close: async () => {
      nginx.kill('SIGTERM');
      if (nginx.exitCode === null) await once(nginx, 'exit');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function untilListening(nginx: ChildProcess, port: number): Promise<void> {
  let said = '';
  nginx.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  for (;;) {
    if (nginx.exitCode !== null) throw new Error(`nginx ended: ${said}`);
    const socket = connect(port, '127.0.0.1');
    const isOpen = await Promise.race([
      once(socket, 'connect').then(
        () => true,
        () => false,
      ),
    ]);
    socket.destroy();
    if (isOpen) return;
    await wait(20);
  }
}

/** Starts a DNS server that answers every question with the present content of `addresses`. */
export async function startDns(addresses: string[]): Promise<{ port: number; close(): void }> {
  const socket = createSocket('udp4');
  socket.on('message', (query, from) => {
    const question = query.subarray(12);
    const header = Buffer.from(query.subarray(0, 12));
    // A successful response with one question and this number of answers.
    header.writeUInt16BE(0x8180, 2);
    header.writeUInt16BE(addresses.length, 6);
    header.writeUInt32BE(0, 8);
    const answers = addresses.map((address) =>
      Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 1, 0, 4, ...address.split('.').map(Number)]),
    );
    socket.send(Buffer.concat([header, question, ...answers]), from.port, from.address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return { port: socket.address().port, close: () => socket.close() };
}
