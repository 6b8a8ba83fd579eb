import { setTimeout as sleep } from 'node:timers/promises';
import type { GraphqlClient } from './graphql-client.ts';
import { type Subscriber, subscribe } from './subscriber.ts';

interface FollowedEvent {
  readonly id: string;
  readonly cursor: string;
}

/**
 * A client that follows the protocol. After a cut it resumes with its last cursor until the server accepts it. If the
 * cursor has expired, it starts again without one.
 */
export class Follower {
  /** The events received without a gap, one list for each start without a cursor. */
  readonly runs: FollowedEvent[][] = [[]];
  readonly #client: GraphqlClient;
  readonly #query: string;
  #session: Subscriber<FollowedEvent> | undefined;
  #isOver = false;
  #done: Promise<void> | undefined;

  /** @param query of a subscription that takes `$after: String` */
  constructor(client: GraphqlClient, query: string) {
    this.#client = client;
    this.#query = query;
  }

  /** Resolves when the first subscription is open. */
  async start(): Promise<void> {
    this.#session = await subscribe<FollowedEvent>(this.#client, this.#query, {});
    this.#done = this.#follow();
  }

  get told(): number {
    return this.runs.flat().length + (this.#session?.items.length ?? 0);
  }

  /** All events of the present subscription so far. */
  get latest(): readonly FollowedEvent[] {
    return this.#session?.items ?? [];
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    await this.#session?.close();
    await this.#done;
  }

  async #follow(): Promise<void> {
    for (;;) {
      const session = this.#session!;
      await session.ended;
      this.#keep(session);
      await session.close();
      if (this.#isOver) return;
      if (session.items.length === 0) await sleep(50);
      const after = this.runs.at(-1)?.at(-1)?.cursor;
      this.#session = await subscribe<FollowedEvent>(this.#client, this.#query, after ? { after } : {});
    }
  }

  #keep({ items, errors }: Subscriber<FollowedEvent>): void {
    const run = this.runs.at(-1)!;
    const known = new Set(run.map(({ id }) => id));
    run.push(...items.filter(({ id }) => !known.has(id)));
    if (errors.some(({ extensions }) => extensions?.code === 'CURSOR_EXPIRED')) this.runs.push([]);
  }
}
