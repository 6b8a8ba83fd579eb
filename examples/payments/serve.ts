/**
 * Serves the pages of this folder, and passes GraphQL on to a server, so that a browser sees one origin:
 *
 *     npm run example:payments                                for http://127.0.0.1:4000
 *     npm run example:payments -- http://127.0.0.1:4001       for another server
 *     npm run example:payments -- http://127.0.0.1:4000 INR   for a store in INR, which is made beside the sample shop
 */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { pathToFileURL } from 'node:url';
import { storeIn } from './store.ts';

const TYPES = { html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8' };
const FILE = /^\/((?:razorpay|stripe|shop)\.(html|js))$/;

/**
 * @param url the address of the GraphQL server
 * @param store code of the store that sells; the default store without it
 */
export function paymentPages(url: string, store?: string) {
  return createServer((request, response) => {
    answer({ url, store }, request, response).catch((error: Error) => {
      response
        .writeHead(502, { 'content-type': 'text/plain' })
        .end(`${url} did not answer: ${error.message}`);
    });
  });
}

interface Shop {
  readonly url: string;
  readonly store: string | undefined;
}

async function answer(shop: Shop, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://page');
  if (request.method === 'POST' && pathname === '/graphql') return passOn(shop, request, response);
  const [, file, type] = FILE.exec(pathname) ?? [];
  if (!file || !type) {
    const links = ['razorpay', 'stripe'].map((page) => `<p><a href="/${page}.html">${page}</a></p>`);
    response.writeHead(200, { 'content-type': TYPES.html }).end(links.join(''));
    return;
  }
  const content = await readFile(new URL(file, import.meta.url));
  response.writeHead(200, { 'content-type': TYPES[type as keyof typeof TYPES] }).end(content);
}

async function passOn(
  { url, store }: Shop,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const headers = { 'content-type': 'application/json', ...(store && { 'x-store': store }) };
  const asked = await fetch(`${url}/graphql`, { method: 'POST', headers, body: Buffer.concat(parts) });
  response.writeHead(asked.status, { 'content-type': 'application/json' }).end(await asked.text());
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , url = 'http://127.0.0.1:4000', currency] = process.argv;
  const store = currency === 'INR' || currency === 'EUR' ? await storeIn(currency, url) : undefined;
  paymentPages(url, store).listen(4100, '127.0.0.1', () => {
    process.stdout.write(`Pages that pay at ${url}: http://127.0.0.1:4100\n`);
  });
}
