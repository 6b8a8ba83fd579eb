import type { FastifyRequest } from 'fastify';

/** One of the headers Apollo takes as proof that a browser asked before it sent the request. */
const PREFLIGHTED = 'apollo-require-preflight';

/**
 * Apollo refuses every request that a foreign page could have a browser send unasked. For reads that is more than is
 * needed: a browser says itself when a GET comes from another site (`Sec-Fetch-Site`, or `Origin`), and what says
 * nothing of the kind is no browser, or a person who typed the address. Writes are never GETs, and stay with Apollo.
 */
export async function admitSameSiteReads(request: FastifyRequest): Promise<void> {
  if (request.method !== 'GET') return;
  const { origin, 'sec-fetch-site': site } = request.headers;
  const isForeign = origin !== undefined || (site !== undefined && site !== 'same-origin' && site !== 'none');
  if (!isForeign) request.headers = { [PREFLIGHTED]: 'same-site' };
}
