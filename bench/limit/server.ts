import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { analyticsMonth } from './analytics.ts';
import { startBroadcast } from './broadcast.ts';
import { checkout } from './checkout.ts';
import { orderDetail, orderDetailInOne } from './order-detail.ts';
import { customerOrders, orderList } from './orders.ts';
import { productSearch } from './product-search.ts';
import { LimitPool, type Route } from './routes.ts';

/**
 * The limit that Ordinal is compared with: `node:http` and `pg`, the best statement for each case, and nothing that a
 * product needs (no GraphQL, sign-in, policy, limits or logs).
 */
const routes: readonly Route[] = [
  orderList,
  customerOrders,
  orderDetail,
  orderDetailInOne,
  productSearch,
  analyticsMonth,
  checkout,
];

const databaseUrl = process.env.DATABASE_URL ?? '';
const pool = new LimitPool(databaseUrl);
const byPath = new Map(routes.map((route) => [route.path, route]));

const server = createServer((request, response) => {
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const answer = (status: number, text: string) => {
    const body = Buffer.from(text);
    response.writeHead(status, { 'content-type': 'application/json', 'content-length': body.length });
    response.end(body);
  };
  const route = byPath.get(path);
  if (!route) return answer(404, '{}');
  const parameters = query.split('&').map(decodeURIComponent);
  route.run(parameters, pool).then(
    (json) => answer(200, json),
    (error: unknown) => answer(500, JSON.stringify({ error: String(error) })),
  );
});

await startBroadcast(server, databaseUrl);
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`limit on http://127.0.0.1:${(server.address() as AddressInfo).port}/\n`);
});
process.on('SIGTERM', () => process.exit(0));
