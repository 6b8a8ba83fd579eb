import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testkit/app.ts';
import { typeOfIdArgument, unknownIds } from '../testkit/example-ids.ts';
import { contentsOf, type FullStore, fullStore } from '../testkit/full-store.ts';
import type { GraphqlClient } from '../testkit/graphql-client.ts';
import { allOperations, type IdSource, type Operation } from '../testkit/operations.ts';
import { subscribe } from '../testkit/subscriber.ts';

let app: TestApp;
let own: FullStore;
let foreign: FullStore;
beforeAll(async () => {
  app = await startTestApp({ comparesExecutors: false });
  own = await fullStore(app, 'own');
  foreign = await fullStore(app, 'foreign');
});
afterAll(() => app.close());

const idsOfForeignStore: IdSource = (key) => {
  const { prefix } = typeOfIdArgument(key, app.shop.nodeTypes);
  const id = foreign.ids.get(prefix);
  if (!id) throw new Error(`${key}: the full store has nothing of the prefix ${prefix}`);
  return id;
};

/** The answer with everything that names the ids of the call taken out. */
async function answer(client: GraphqlClient, { kind, document, variables }: Operation): Promise<string> {
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

describe('every operation that takes an id', () => {
  it('answers the ids of another store as it answers ids that nothing has', async () => {
    const withForeign = allOperations(app.shop.schema, idsOfForeignStore).filter(({ takesIds }) => takesIds);
    const withUnknown = allOperations(app.shop.schema, unknownIds(app.shop.nodeTypes)).filter(
      ({ takesIds }) => takesIds,
    );
    const before = await contentsOf(app, foreign.id);
    const leaks: string[] = [];
    for (const [index, operation] of withForeign.entries()) {
      const told = await answer(own.admin, operation);
      const expected = await answer(own.admin, withUnknown[index]!);
      if (told !== expected) leaks.push(`${operation.name}\n  foreign: ${told}\n  unknown: ${expected}`);
    }
    expect(withForeign.length).toBeGreaterThan(40);
    expect(leaks.join('\n')).toBe('');
    expect(await contentsOf(app, foreign.id)).toBe(before);
  });

  it('lists nothing of another store', async () => {
    const operations = allOperations(app.shop.schema, unknownIds(app.shop.nodeTypes)).filter(
      ({ kind, takesIds }) => kind === 'query' && !takesIds,
    );
    const foreignIds = [...foreign.ids.values()];
    for (const operation of operations) {
      const told = JSON.stringify(await own.admin.send(operation.document, operation.variables));
      expect(
        foreignIds.filter((id) => told.includes(id)),
        `${operation.name} leaks`,
      ).toEqual([]);
    }
  });
});
