import { createClient } from 'graphql-ws';
import { expect } from 'vitest';
import { WebSocket } from 'ws';
import type { TestApp } from '../app.ts';
import type { GraphqlClient } from './graphql-client.ts';

export interface Subscriber<Item> {
  /** Everything received so far, in order. */
  readonly items: readonly Item[];
  readonly errors: readonly { message: string; extensions?: { code?: string } }[];
  /** The raw answers, including their errors. */
  readonly answers: readonly Answer<Item>[];
  /**
   * Resolves with the first `count` items.
   *
   * @throws after `timeoutMs`, with a description of what came instead
   */
  take(count: number, timeoutMs?: number): Promise<Item[]>;
  /** Resolves when the server ends the subscription or the socket closes, with the close code if it did. */
  readonly ended: Promise<number | undefined>;
  close(): Promise<void>;
}

export interface Answer<Item> {
  readonly data?: Readonly<Record<string, Item>> | null;
  readonly errors?: readonly { path?: readonly (string | number)[]; extensions?: { code?: string } }[];
}

/**
 * Subscribes over a real socket and keeps everything that arrives. Resolves once the server has accepted the
 * subscription.
 */
export async function subscribe<Item>(
  client: GraphqlClient,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Subscriber<Item>> {
  const items: Item[] = [];
  const errors: { message: string; extensions?: { code?: string } }[] = [];
  const answers: Answer<Item>[] = [];
  const waiting = new Set<() => void>();
  let closeCode: number | undefined;
  const socketClient = createClient({
    url: `${client.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { ...client.headers },
    retryAttempts: 0,
    lazy: false,
    onNonLazyError: () => undefined,
    on: {
      closed: (event) => {
        closeCode = (event as { code: number }).code;
      },
    },
  });
  const ended = Promise.withResolvers<number | undefined>();
  const unsubscribe = socketClient.subscribe<Record<string, Item>>(
    { query, variables },
    {
      next: ({ data, errors: failures }) => {
        answers.push({
          data: data ?? null,
          ...(failures && { errors: failures as Answer<Item>['errors'] & {} }),
        });
        if (failures) errors.push(...(failures as typeof errors));
        else if (data) items.push(Object.values(data)[0]!);
        for (const check of waiting) check();
      },
      error: (error) => {
        if (Array.isArray(error)) errors.push(...error);
        ended.resolve(closeCode ?? (error as { code?: number }).code);
        for (const check of waiting) check();
      },
      complete: () => ended.resolve(closeCode),
    },
  );
  // The protocol does not acknowledge a subscription. But the server answers a query behind it on the same socket only
  // after the subscription has started.
  await new Promise<void>((resolve) => {
    socketClient.subscribe(
      { query: '{ __typename }' },
      { next: () => resolve(), error: () => resolve(), complete: () => resolve() },
    );
  });
  return {
    items,
    errors,
    answers,
    ended: ended.promise,
    take: (count, timeoutMs = 40_000) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(check);
          reject(new Error(`${items.length} of ${count} items came: ${JSON.stringify({ items, errors })}`));
        }, timeoutMs);
        const check = () => {
          if (items.length < count) return;
          clearTimeout(timer);
          waiting.delete(check);
          resolve(items.slice(0, count));
        };
        waiting.add(check);
        check();
      }),
    close: async () => {
      unsubscribe();
      await socketClient.dispose();
    },
  };
}

/** Closes all subscribers of a server, and waits until the server has noticed. */
export async function closeAll(
  { shop }: TestApp,
  subscribers: readonly Subscriber<unknown>[],
): Promise<void> {
  await Promise.all(subscribers.map((subscriber) => subscriber.close()));
  await expect.poll(() => shop.feeds.size).toBe(0);
  expect(shop.feeds.groupCount).toBe(0);
}
