import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';

export interface FreshOutcome {
  /** The time by `performance.now()`. */
  readonly startedAt: number;
  /** `answered`, or a description of the failure. */
  readonly outcome: string;
}

/**
 * Clients that open a new connection for every request and send one request after another, until `isOver` returns true
 * or the server accepts no connection any more.
 */
export function askOverFreshConnections(
  url: string,
  options: { clients: number; query: string; isOver?: () => boolean },
): { readonly outcomes: readonly FreshOutcome[]; readonly ended: Promise<unknown> } {
  const outcomes: FreshOutcome[] = [];
  const client = async () => {
    for (;;) {
      const startedAt = performance.now();
      const outcome = await askOnce(`${url}/graphql`, options.query);
      if (options.isOver?.() || outcome === 'ECONNREFUSED') return;
      outcomes.push({ startedAt, outcome });
    }
  };
  return { outcomes, ended: Promise.all(Array.from({ length: options.clients }, client)) };
}

function askOnce(url: string, query: string): Promise<string> {
  return new Promise((done) => {
    const headers = { 'content-type': 'application/json' };
    const asked = request(url, { agent: false, method: 'POST', headers });
    asked.on('error', (error: Error & { code?: string }) => done(error.code ?? error.message));
    asked.on('response', (response: IncomingMessage) => {
      text(response).then(
        (body) => {
          const isAnswered = response.statusCode === 200 && !body.includes('"errors"');
          done(isAnswered ? 'answered' : `${response.statusCode} ${body}`);
        },
        (error: Error) => done(`cut off: ${error.message}`),
      );
    });
    asked.end(JSON.stringify({ query }));
  });
}
