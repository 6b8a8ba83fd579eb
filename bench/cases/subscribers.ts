import { randomUUID } from 'node:crypto';
import { encodeId } from '../../src/values/ids.ts';
import { LIMIT_CHANNEL } from '../limit/broadcast.ts';
import type { Subscribing } from '../load/audience.ts';
import { STORE_ID } from '../seed/shop-statements.ts';
import type { Stage } from '../stage.ts';

const SUBSCRIPTION = `subscription Stock($variantId: ID) {
  stockChanged(variantId: $variantId) { id occurredAt sku onHand reserved available cursor }
}`;

const DELIVERY = Buffer.from('"type":"next"');
const READY = Buffer.from('"type":"ready"');
/**
 * The protocol does not confirm subscriptions. A later query on the same socket is answered after the subscription
 * started.
 */
const CONFIRMATION = { type: 'subscribe', id: 'ready', payload: { query: '{ __typename }' } };
const CONFIRMED = Buffer.from('"id":"ready"');

/** The content of the frames of both sides: the stock of a variant. */
export interface WatchedVariant {
  readonly id: string;
  readonly sku: string;
  readonly locationTypeId: string;
}

export async function watchedVariants({ database }: Stage): Promise<WatchedVariant[]> {
  const { rows } = await database.query<WatchedVariant>(
    `select v.id, v.sku, l.location_type_id as "locationTypeId"
     from product_variants v join stock_levels l on l.variant_id = v.id where v.store_id = $1 order by v.sku`,
    [STORE_ID],
  );
  return rows;
}

/** The operation id is a UUID, as in real clients, so every subscriber gets a different message. */
function subscribe(variables: object): object {
  return { type: 'subscribe', id: randomUUID(), payload: { query: SUBSCRIPTION, variables } };
}

/** @param topicOf the variant that a subscriber waits for; undefined for all variants */
export function ordinalSubscribers(
  stage: Stage,
  topicOf: (index: number) => WatchedVariant | undefined,
): Subscribing {
  return {
    port: stage.ordinal.port,
    path: '/graphql',
    protocol: 'graphql-transport-ws',
    greetings: (index) => {
      const variant = topicOf(index);
      const variables = { variantId: variant ? encodeId('var', variant.id) : null };
      return [
        [{ type: 'connection_init', payload: { authorization: `Bearer ${stage.token}` } }],
        [subscribe(variables), CONFIRMATION],
      ];
    },
    isDelivery: (message) => message.includes(DELIVERY) && !message.includes(CONFIRMED),
  };
}

export function limitSubscribers(
  stage: Stage,
  topicOf: (index: number) => WatchedVariant | undefined,
): Subscribing {
  return {
    port: stage.limit.port,
    path: '/sockets',
    greetings: (index) => [[{ topic: topicOf(index)?.sku ?? '*' }]],
    isDelivery: (message) => !message.includes(READY),
  };
}

/** Appends a stock event as a checkout does, and notifies Ordinal. */
export async function appendStockEvent({ database }: Stage, variant: WatchedVariant): Promise<void> {
  const data = {
    variantId: encodeId('var', variant.id),
    locationId: variant.locationTypeId,
    sku: variant.sku,
    onHand: 10,
    reserved: 3,
    available: 7,
    isLow: false,
  };
  const metadata = { actor: 'system:bench', requestId: null, source: 'cli', version: 1 };
  await database.query({
    name: 'append_stock_event',
    text: `with appended as (
        insert into events (id, store_id, type, subject_id, data, metadata)
        values (make_id(), $1, 'stock.changed', $2, $3, $4) returning id
      ) select pg_notify('ordinal_events', '') from appended`,
    values: [STORE_ID, variant.id, JSON.stringify(data), JSON.stringify(metadata)],
  });
}

/** Sends the frame that Ordinal would send, without any work. */
export async function notifyLimit({ database }: Stage, variant: WatchedVariant): Promise<void> {
  const data = {
    id: encodeId('evt', randomUUID()),
    occurredAt: new Date().toISOString(),
    sku: variant.sku,
    onHand: 10,
    reserved: 3,
    available: 7,
    cursor: Buffer.from(randomUUID()).toString('base64url'),
  };
  const message = JSON.stringify({
    id: randomUUID(),
    type: 'next',
    payload: { data: { stockChanged: data } },
  });
  await database.query('select pg_notify($1, $2)', [LIMIT_CHANNEL, `${variant.sku} ${message}`]);
}
