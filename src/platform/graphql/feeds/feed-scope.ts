import { hash } from 'node:crypto';
import { newId } from '../../../values/ids.ts';
import { systemActor } from '../../auth/actor.ts';
import type { Role, Viewer } from '../../auth/viewer.ts';
import type { RequestContext } from '../context.ts';
import { Loaders } from '../loading/loaders.ts';
import { Prefetcher } from '../loading/prefetch.ts';

/**
 * What an answer depends on besides the operation. Two viewers of one scope have the same store, role, customer and
 * rules of the policy, including conditions. What one of them may see, the other may see.
 */
export class FeedScope {
  /** Equal for equal scopes. */
  readonly key: string;
  readonly #common: Pick<RequestContext, 'store' | 'ability' | 'reader' | 'events'>;
  readonly #viewer: SharedViewer | undefined;

  constructor({ store, viewer, ability, reader, events }: RequestContext) {
    const parts = [store, viewer?.role, viewer?.customerId, ability.rules];
    this.key = hash('sha256', JSON.stringify(parts), 'base64url');
    this.#common = { store, ability, reader, events };
    this.#viewer = viewer && new SharedViewer(viewer);
  }

  /** A context for no particular viewer. It has what the viewers have in common and refuses everything else. */
  context(loaders: Loaders): RequestContext {
    const { store } = this.#common;
    return {
      ...this.#common,
      loaders,
      prefetcher: new Prefetcher(loaders),
      viewer: this.#viewer,
      requestId: newId(),
      actor: systemActor(store.id, 'subscription', 'api'),
      clientAddress: '',
      userAgent: undefined,
    };
  }

  freshLoaders(): Loaders {
    const { reader, store, events } = this.#common;
    return new Loaders({ reader, storeId: store.id, events });
  }
}

/** A resolver that reads a personal property would produce an answer that must not be shared, so it fails. */
class SharedViewer implements Viewer {
  readonly storeId: string;
  readonly role: Role;
  declare readonly customerId?: string;

  constructor({ storeId, role, customerId }: Viewer) {
    this.storeId = storeId;
    this.role = role;
    if (customerId !== undefined) this.customerId = customerId;
  }

  get userId(): string {
    throw personal('userId');
  }

  get sessionId(): string {
    throw personal('sessionId');
  }

  get name(): string {
    throw personal('name');
  }

  get tokenExpiresAt(): Date {
    throw personal('tokenExpiresAt');
  }
}

function personal(property: keyof Viewer): Error {
  return new Error(`The answer to an event is shared: it must not depend on the viewer's ${property}.`);
}
