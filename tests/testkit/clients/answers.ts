import { setTimeout as wait } from 'node:timers/promises';
import type { GraphqlClient } from './graphql-client.ts';
import type { Operation } from './operations.ts';
import { subscribe } from './subscriber.ts';

/** Milliseconds; far more than the server needs to look up an order. */
const REFUSED_WITHIN_MS = 1_000;

/** The answer as text without the ids of the call, so that two calls can be compared. */
export async function answerTo(
  client: GraphqlClient,
  { kind, document, variables }: Operation,
): Promise<string> {
  const given = JSON.stringify(variables).match(/[a-z]{3}_[0-9a-z]{26}/g) ?? [];
  const blank = (value: unknown) =>
    given
      .reduce((text, id) => text.replaceAll(id, 'ID'), JSON.stringify(value))
      .replace(/"requestId":"[^"]*"/g, '')
      .replace(/"(actual|remaining|requested)":\d+/g, '');
  if (kind !== 'subscription') return blank(await client.send(document, variables));
  const subscriber = await subscribe(client, document, variables);
  // The server does not acknowledge a subscription, and an error may need a database lookup first.
  await Promise.race([subscriber.ended, wait(REFUSED_WITHIN_MS)]);
  await subscriber.close();
  return blank(subscriber.errors);
}
