import type { GraphqlClient } from './graphql-client.ts';
import type { Operation } from './operations.ts';
import { subscribe } from './subscriber.ts';

/** The answer as text, with everything that names the ids of the call taken out, so that two calls can be compared. */
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
  await subscriber.close();
  return blank(subscriber.errors);
}
