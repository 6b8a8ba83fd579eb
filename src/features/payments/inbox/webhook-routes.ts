import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { MemoryBuckets } from '../../../platform/graphql/limits/buckets/token-buckets.ts';
import { problem } from '../../../platform/http/health.ts';
import { networkOf } from '../../../platform/network/network-address.ts';
import { describeError } from '../../../platform/observability/describe-error.ts';
import type { Logger } from '../../../platform/observability/log.ts';
import type { PaymentProviders, ProviderWebhooks } from '../payment-provider.ts';
import type { ProviderName } from '../providers/provider-name.ts';
import type { ProviderEvent } from '../providers/provider-state.ts';
import type { Inbox } from './inbox.service.ts';

/** Bytes. The events of Stripe and Razorpay are a few kilobytes. */
const MAX_BODY = 1024 * 1024;
/** Requests with a wrong signature of one network that are answered and logged one by one. */
const REFUSALS = { capacity: 20, restoreRate: 1 / 3 };
/** Seconds after which a provider may try again. Providers wait longer anyway. */
const RETRY_SECONDS = 5;

/**
 * `POST /webhooks/<provider>` for each provider that signs its events. The body stays raw until its signature was
 * verified. A signed event is answered 200 as soon as it is stored, since providers switch off what fails for long.
 * Neither bodies nor headers are logged.
 */
export function webhookRoutes(parts: {
  inbox: Inbox;
  providers: PaymentProviders;
  log: Logger;
}): FastifyPluginAsync {
  const { inbox, providers, log } = parts;
  return async (app) => {
    keepBodiesRaw(app);
    const refusals = new MemoryBuckets(REFUSALS);
    for (const [provider, { webhooks }] of providers) {
      if (!webhooks) continue;
      app.post(`/webhooks/${provider}`, { bodyLimit: MAX_BODY }, async (request, reply) => {
        const event = verified(webhooks, request);
        if (!event) return refuse({ provider, request, reply, refusals, log });
        try {
          await inbox.receive(provider, event);
        } catch (error) {
          log.error(
            { provider, requestId: request.id, error: describeError(error) },
            'a webhook was not stored',
          );
          reply.header('retry-after', RETRY_SECONDS);
          return reply.status(503).send(problem('UNAVAILABLE', 'The event could not be stored.'));
        }
        return { received: true };
      });
    }
  };
}

function keepBodiesRaw(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
}

/** Undefined also for a signed body that is no event. */
function verified(webhooks: ProviderWebhooks, request: FastifyRequest): ProviderEvent | undefined {
  const { body, headers } = request;
  if (!Buffer.isBuffer(body)) return undefined;
  try {
    return webhooks.verify({ body, headers, now: new Date() });
  } catch {
    return undefined;
  }
}

/**
 * Beyond the limit a refusal is no longer logged. The signature is verified in any case: it costs less than a look at a
 * shared counter, and behind a proxy an attacker may have the address of the provider.
 */
function refuse(refused: {
  provider: ProviderName;
  request: FastifyRequest;
  reply: FastifyReply;
  refusals: MemoryBuckets;
  log: Logger;
}): FastifyReply {
  const { provider, request, reply, refusals, log } = refused;
  if (!refusals.draw(networkOf(request.ip), 1).isGranted) {
    reply.header('retry-after', Math.ceil(1 / REFUSALS.restoreRate)).header('connection', 'close');
    return reply.status(429).send(problem('RATE_LIMITED', 'Too many requests with a wrong signature.'));
  }
  log.warn({ provider, requestId: request.id }, 'a webhook with a wrong signature was refused');
  return reply
    .status(400)
    .send(
      problem('INVALID_SIGNATURE', 'The signature is wrong or too old: check the secret of the webhook.'),
    );
}
