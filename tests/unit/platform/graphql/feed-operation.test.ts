import { expect, it } from 'vitest';
import { currentStore } from '../../../../src/platform/db/sharing/store-scope.ts';
import type { StoredEvent } from '../../../../src/platform/events/stored-event.ts';
import type { RequestContext } from '../../../../src/platform/graphql/context.ts';
import type { Executor } from '../../../../src/platform/graphql/execution/executor.ts';
import type { ResolvedOperation } from '../../../../src/platform/graphql/execution/resolved-operation.ts';
import { Feed } from '../../../../src/platform/graphql/feeds/feed.ts';
import { answerTo } from '../../../../src/platform/graphql/feeds/feed-operation.ts';

it('reads what an event shows on behalf of the store of its subscriber', async () => {
  const seen: string[] = [];
  const feed = new Feed({
    interest: { storeId: 'shop' },
    show: async () => {
      seen.push(currentStore());
      return undefined;
    },
  });
  const context = { store: { id: 'shop' } } as RequestContext;
  const given = { context, executor: {} as Executor };
  await answerTo({} as StoredEvent, { feed, operation: {} as ResolvedOperation }, given);
  expect(seen).toEqual(['shop']);
});
