import { describe, expect } from 'vitest';
import { answerTo } from '../../testkit/clients/answers.ts';
import { allOperations } from '../../testkit/clients/operations.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { idsOf, unknownIds } from '../../testkit/random/example-ids.ts';
import { contentsOf, fullStore } from '../../testkit/shop/full-store.ts';

const it = appTest({ comparesExecutors: false })
  .extend('own', { scope: 'file' }, ({ app }) => fullStore(app, 'own'))
  .extend('foreign', { scope: 'file' }, ({ app }) => fullStore(app, 'foreign'));

describe('every operation that takes an id', () => {
  it('answers the ids of another store as it answers ids that nothing has', async ({ app, own, foreign }) => {
    const withForeign = allOperations(app.shop.schema, idsOf(foreign, app.shop.nodeTypes)).filter(
      ({ takesIds }) => takesIds,
    );
    const withUnknown = allOperations(app.shop.schema, unknownIds(app.shop.nodeTypes)).filter(
      ({ takesIds }) => takesIds,
    );
    const before = await contentsOf(app, foreign.id);
    const leaks: string[] = [];
    for (const [index, operation] of withForeign.entries()) {
      const told = await answerTo(own.admin, operation);
      const expected = await answerTo(own.admin, withUnknown[index]!);
      if (told !== expected) leaks.push(`${operation.name}\n  foreign: ${told}\n  unknown: ${expected}`);
    }
    expect(withForeign.length).toBeGreaterThan(40);
    expect(leaks.join('\n')).toBe('');
    expect(await contentsOf(app, foreign.id)).toBe(before);
  });

  it('lists nothing of another store', async ({ app, own, foreign }) => {
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
