import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { PASSWORD } from '../shop/people.ts';

/** The payload of a sign-in or a refresh. The tokens are absent if they were set as cookies. */
export interface TokensAnswer {
  readonly accessToken: string | null;
  readonly refreshToken: string | null;
  readonly expiresAt: string | null;
  readonly userErrors: { code: string }[];
}

const FIELDS = '{ accessToken refreshToken expiresAt userErrors { code } }';
export const LOGIN = `mutation ($input: LoginInput!) { login(input: $input) ${FIELDS} }`;
export const REFRESH = `mutation { refreshSession(input: {}) ${FIELDS} }`;

/** A minimal browser that stores and sends cookies. */
export class Browser {
  /** The URL of the server. */
  readonly url: string;
  /** The origin of the page. */
  readonly origin: string;
  readonly #cookies: Map<string, string>;
  /** The `Set-Cookie` lines of the last answer. */
  lastSet: string[] = [];

  constructor(url: string, origin: string, cookies: ReadonlyMap<string, string> = new Map()) {
    this.url = url;
    this.origin = origin;
    this.#cookies = new Map(cookies);
  }

  /** The same cookies on a page of another site, as if the browser did not block them. */
  on(origin: string): Browser {
    return new Browser(this.url, origin, this.#cookies);
  }

  get headers(): Record<string, string> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return { ...(cookie && { cookie }), origin: this.origin };
  }

  async ask<Data>(
    query: string,
    variables: object = {},
    headers: Record<string, string> = { 'x-session': 'cookie' },
  ) {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.headers, ...headers },
      body: JSON.stringify({ query, variables }),
    });
    this.lastSet = response.headers.getSetCookie();
    for (const line of this.lastSet) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) this.#cookies.set(name, value);
      else this.#cookies.delete(name);
    }
    return (await response.json()) as { data: Data; errors?: { extensions: { code: string } }[] };
  }

  async signIn(email: string): Promise<TokensAnswer> {
    const input = { email, password: PASSWORD };
    return (await this.ask<{ login: TokensAnswer }>(LOGIN, { input })).data.login;
  }

  async isSignedIn(): Promise<boolean> {
    return (await this.ask<{ viewer: object | null }>('{ viewer { id } }')).data.viewer !== null;
  }
}

/**
 * The viewer of a socket that the browser opens.
 *
 * @throws when the socket is not opened
 */
export async function viewerOverSocket({ url, headers }: Browser): Promise<unknown> {
  class SocketOfPage extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, { headers });
    }
  }
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: SocketOfPage,
    retryAttempts: 0,
  });
  try {
    for await (const { data } of client.iterate<{ viewer: unknown }>({ query: '{ viewer { id } }' }))
      return data?.viewer ?? null;
    return null;
  } catch (error) {
    throw new Error(`the socket was refused: ${String((error as { message?: string }).message)}`);
  } finally {
    await client.dispose();
  }
}
