import type { TestApp } from '../app.ts';
import type { GraphqlResult } from './graphql-client.ts';
import { type RawSocket, rawSocket } from './raw-socket.ts';

export interface OperationRequest {
  readonly query?: string;
  readonly variables?: object;
  readonly operationName?: string;
  readonly extensions?: object;
}

/** One transport of the API, so that a test can check all of them for equal behaviour. */
export interface Transport {
  ask(request: OperationRequest): Promise<Partial<GraphqlResult<unknown>>>;
  close(): void;
}

export async function overHttp(app: TestApp, headers: Record<string, string> = {}): Promise<Transport> {
  return {
    ask: async (request) => {
      const response = await fetch(`${app.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(request),
      });
      return (await response.json()) as GraphqlResult<unknown>;
    },
    close: () => undefined,
  };
}

export async function overSocket(app: TestApp, headers: Record<string, string> = {}): Promise<Transport> {
  const socket: RawSocket = await rawSocket(app.url, { headers });
  await socket.init(headers);
  let asked = 0;
  return {
    ask: async (request) => {
      const { type, payload } = await socket.ask({ query: '', ...request }, String(asked++));
      return (type === 'error' ? { errors: payload } : payload) as Partial<GraphqlResult<unknown>>;
    },
    close: () => socket.end(),
  };
}

export const TRANSPORTS = [
  ['HTTP', overHttp],
  ['WebSocket', overSocket],
] as const;
