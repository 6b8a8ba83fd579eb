/** The session of the playground's requests. It lives as long as the browser tab. */
export interface Session {
  accessToken: string;
  /** Single-use token for the next access token. Absent if the answer did not select it. */
  refreshToken?: string;
  /** The displayed name: an e-mail address if the answer or the variables contain one. */
  name: string;
  /** Milliseconds since 1970, from the token's `exp`. Absent if the token has none. */
  expiresAt?: number;
}

const STORAGE_KEY = 'playground:session';
/** Timers use 32 bits. A longer delay would fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;
/** Milliseconds before its expiry at which an access token is renewed, for clock differences and slow networks. */
const RENEW_BEFORE = 10_000;
/** Finds `data.login.session.accessToken`, but does not search through a page of orders. */
const SEARCH_DEPTH = 4;

/**
 * Keeps the session in the tab's storage: it survives a reload, but not a new tab or a browser restart. An expired
 * token is renewed on its next use. Without a refresh token it is dropped before the server refuses it.
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
   * The session with a valid access token. Of concurrent callers one renews it.
   *
   * @param renew exchanges a refresh token; undefined if the server refuses it
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

/** The unverified claims of a JWT. Only for a label and a timer. */
function readClaims(token: string): Record<string, unknown> {
  try {
    const payload = token.split('.')[1] ?? '';
    return JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as Record<string, unknown>;
  } catch {
    return {};
  }
}
