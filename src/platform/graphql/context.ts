import type { Ability } from '../auth/ability.ts';
import { type Actor, viewerActor } from '../auth/actor.ts';
import type { SessionRevocations } from '../auth/session-revocations.ts';
import type { TokenCookies } from '../auth/token-cookies.ts';
import type { AccessTokens } from '../auth/tokens.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { Reader } from '../db/reading/reader.ts';
import { badUserInput, unauthenticated } from '../errors/request-errors.ts';
import type { EventStream } from '../events/event-stream.ts';
import { Loaders } from './loading/loaders.ts';
import type { LookAhead } from './loading/look-ahead.ts';
import { Prefetcher } from './loading/prefetch.ts';

/** The store of a request. */
export interface StoreScope {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly currency: string;
  /** The currencies that it sells in beside that one. */
  readonly otherCurrencies: readonly string[];
  readonly timeZone: string;
  readonly isDefault: boolean;
}

/** The context of every resolver: viewer, store, permissions and fresh loaders. */
export interface RequestContext {
  readonly requestId: string;
  readonly store: StoreScope;
  readonly viewer: Viewer | undefined;
  readonly ability: Ability;
  readonly actor: Actor;
  readonly reader: Reader;
  readonly loaders: Loaders;
  /** Announces the fields of a query before it runs. Absent if several requests share the context. */
  lookAhead?(prefetcher: LookAhead): void;
  readonly prefetcher: Prefetcher;
  readonly events: EventStream;
  /** The address of the client, behind our own proxies. */
  readonly clientAddress: string;
  /** The client's user agent. It is not verified. */
  readonly userAgent: string | undefined;
  /** The browser's token cookies. Absent if the client keeps the tokens itself, and over a socket. */
  readonly cookies?: TokenCookies | undefined;
}

export interface Credentials {
  /** The `Authorization` header, `Bearer <token>`. */
  readonly authorization: string | undefined;
  /** An access token from a cookie. The `Authorization` header takes precedence. */
  readonly accessCookie: string | undefined;
  /** The `x-store` header: the store code of an anonymous visitor. */
  readonly storeCode: string | undefined;
  readonly requestId: string;
  readonly clientAddress: string;
  readonly userAgent: string | undefined;
  readonly cookies?: TokenCookies | undefined;
}

/** Functions that the composition root provides, since the platform knows no feature. */
export interface ContextPorts {
  readonly tokens: AccessTokens;
  readonly sessions: SessionRevocations;
  readonly reader: Reader;
  readonly events: EventStream;
  findStore(wanted: { id?: string; code?: string }): Promise<StoreScope | undefined>;
  abilityFor(viewer: Viewer | undefined, store: StoreScope): Ability;
}

/** Creates contexts from credentials, in the same way for HTTP and WebSocket. */
export class ContextFactory {
  readonly #ports: ContextPorts;
  /** Abilities by store and viewer. Both stay the same objects across requests. */
  readonly #abilities = new WeakMap<StoreScope, WeakMap<object, Ability>>();

  constructor(ports: ContextPorts) {
    this.#ports = ports;
  }

  /** @throws GraphQLError UNAUTHENTICATED for an invalid token, BAD_USER_INPUT for an unknown store */
  async create(credentials: Credentials): Promise<RequestContext> {
    const viewer = this.#viewerOf(credentials);
    const store = await this.#storeOf(viewer, credentials.storeCode);
    const { requestId, clientAddress, userAgent, cookies } = credentials;
    return this.#assemble({ viewer, store, requestId, clientAddress, userAgent, cookies });
  }

  #assemble(
    parts: Omit<
      RequestContext,
      'reader' | 'events' | 'ability' | 'actor' | 'loaders' | 'lookAhead' | 'prefetcher'
    >,
  ): RequestContext {
    const { viewer, store, requestId } = parts;
    const { events } = this.#ports;
    const reader = this.#ports.reader.forRequest();
    const loaders = new Loaders({ reader, storeId: store.id, events });
    const prefetcher = new Prefetcher(loaders);
    return {
      ...parts,
      reader,
      events,
      ability: this.#abilityFor(viewer, store),
      actor: viewerActor({ storeId: store.id, viewer, requestId }),
      loaders,
      prefetcher,
      lookAhead: ({ fields, steps }) => {
        reader.lookAhead(fields);
        prefetcher.plan(steps);
        loaders.clear();
      },
    };
  }

  #abilityFor(viewer: Viewer | undefined, store: StoreScope): Ability {
    let abilities = this.#abilities.get(store);
    if (!abilities) {
      abilities = new WeakMap();
      this.#abilities.set(store, abilities);
    }
    // A visitor's ability depends only on the store.
    const key = viewer ?? store;
    let ability = abilities.get(key);
    if (!ability) {
      ability = this.#ports.abilityFor(viewer, store);
      abilities.set(key, ability);
    }
    return ability;
  }

  /** An invalid cookie counts as none, because a page cannot remove it. An invalid header is an error. */
  #viewerOf({ authorization, accessCookie }: Credentials): Viewer | undefined {
    if (!authorization) return accessCookie === undefined ? undefined : this.#holderOf(accessCookie);
    const [scheme, token] = authorization.split(' ');
    const viewer = scheme?.toLowerCase() === 'bearer' && token ? this.#holderOf(token) : undefined;
    if (viewer) return viewer;
    throw unauthenticated('The access token is not valid or has expired; sign in again.');
  }

  #holderOf(token: string): Viewer | undefined {
    const viewer = this.#ports.tokens.verify(token);
    return viewer && !this.#ports.sessions.isEnded(viewer.sessionId) ? viewer : undefined;
  }

  async #storeOf(viewer: Viewer | undefined, code: string | undefined): Promise<StoreScope> {
    const wanted = viewer ? { id: viewer.storeId } : code ? { code } : {};
    const store = await this.#ports.findStore(wanted);
    if (store) return store;
    throw viewer ? unauthenticated() : badUserInput(`There is no store with the code "${code}".`, 'x-store');
  }
}
