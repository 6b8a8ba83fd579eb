import type { FastifyRequest } from 'fastify';

/** One of the headers that prove to Apollo that a preflight took place. */
const PREFLIGHTED = 'apollo-require-preflight';

/**
 * Apollo refuses every request that a foreign page could make a browser send. That is stricter than needed for reads:
 * browsers mark a GET from another site with `Sec-Fetch-Site` or `Origin`. A request without them comes from another
 * client or from a person who typed the URL. Writes are never GETs, and Apollo still checks them.
 */
export async function admitSameSiteReads(request: FastifyRequest): Promise<void> {
  if (request.method !== 'GET') return;
  const { origin, 'sec-fetch-site': site } = request.headers;
  const isForeign = origin !== undefined || (site !== undefined && site !== 'same-origin' && site !== 'none');
  if (!isForeign) request.headers = { [PREFLIGHTED]: 'same-site' };
}
