/** Who the playground's requests speak for, as long as the browser tab lives. */
export interface Session {
  accessToken: string;
  /** Good once, for the next access token; absent when the answer did not select it. */
  refreshToken?: string;
  /** Shown to the person; an e-mail address when the answer or the variables carry one. */
  name: string;
  /** Milliseconds since 1970, from the token's own `exp`; absent when the token does not say. */
  expiresAt?: number;
}

const STORAGE_KEY = 'playground:session';
/** Timers count in 32 bits: a longer wait would fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;
/** Milliseconds before its end at which an access token is renewed, for clocks that differ and slow lines. */
const RENEW_BEFORE = 10_000;
/** Deep enough for `data.login.session.accessToken`, shallow enough for a page of orders. */
const SEARCH_DEPTH = 4;

/**
 * Keeps the session in the tab's own storage: a reload stays signed in, another tab or a restart of the
 * browser does not. An expired token is renewed when it is needed next, or, without a refresh token, dropped
 * before the server has to refuse it.
 */
export class SessionStore {
  #renewing: Promise<void> | undefined;
  #session: Session | undefined;
  #expiry: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();

  constructor() {
    const stored = sessionStorage.getItem(STORAGE_KEY);
    if (stored) this.#keep(JSON.parse(stored) as Session);
  }

  readonly current = (): Session | undefined => this.#session;

  /**
   * The session with an access token that is still good; of many callers at once one renews it.
   *
   * @param renew exchanges a refresh token; undefined when the server does not take it any more
   */
  async fresh(renew: (refreshToken: string) => Promise<Session | undefined>): Promise<Session | undefined> {
    const { refreshToken, expiresAt = Number.POSITIVE_INFINITY, name } = this.#session ?? {};
    if (!refreshToken || expiresAt - RENEW_BEFORE > Date.now()) return this.#session;
    this.#renewing ??= renew(refreshToken)
      .then((next) => (next ? this.signIn({ ...next, name: name ?? next.name }) : this.signOut()))
      .finally(() => {
        this.#renewing = undefined;
      });
    await this.#renewing;
    return this.#session;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  signIn(session: Session): void {
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify(session));
    this.#keep(session);
    this.#notify();
  }

  readonly signOut = (): void => {
    sessionStorage.removeItem(STORAGE_KEY);
    clearTimeout(this.#expiry);
    this.#session = undefined;
    this.#notify();
  };

  #keep(session: Session): void {
    clearTimeout(this.#expiry);
    this.#session = session;
    if (session.expiresAt === undefined || session.refreshToken !== undefined) return;
    const remaining = session.expiresAt - Date.now();
    if (remaining <= 0) this.signOut();
    else this.#expiry = setTimeout(this.signOut, Math.min(remaining, MAX_TIMER_MS));
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Finds the session an answer opened: any object in its data with an `accessToken`. */
export function findSession(data: unknown, variables: unknown): Session | undefined {
  const accessToken = findText(data, 'accessToken');
  if (!accessToken) return undefined;
  const claims = readClaims(accessToken);
  const name =
    findText(data, 'email') ?? findText(variables, 'email') ?? findText(claims, 'sub') ?? 'somebody';
  const expiry = claims.exp;
  const refreshToken = findText(data, 'refreshToken');
  return {
    accessToken,
    name,
    ...(refreshToken && { refreshToken }),
    ...(typeof expiry === 'number' && { expiresAt: expiry * 1000 }),
  };
}

function findText(value: unknown, key: string, depth = SEARCH_DEPTH): string | undefined {
  if (typeof value !== 'object' || value === null || depth === 0) return undefined;
  const own = (value as Record<string, unknown>)[key];
  if (typeof own === 'string' && own !== '') return own;
  for (const child of Object.values(value)) {
    const found = findText(child, key, depth - 1);
    if (found) return found;
  }
  return undefined;
}

/** The claims of a JWT, unverified: good for a label and a timer, and for nothing else. */
function readClaims(token: string): Record<string, unknown> {
  try {
    const payload = token.split('.')[1] ?? '';
    return JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as Record<string, unknown>;
  } catch {
    return {};
  }
}
