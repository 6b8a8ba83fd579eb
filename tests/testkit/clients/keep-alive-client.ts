import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** A client that keeps one connection open between requests, and knows whether a request reached the server. */
export class KeepAliveClient {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly #url: string;
  /** After this, a new connection may reach a listener that closes before it accepts the connection. */
  #wasToldToLeave = false;

  constructor(url: string) {
    this.#url = `${url}/graphql`;
  }

  /**
   * @returns `answered`; `refused` when the server accepted no connection, closed the idle one before it read the
   *   request, or had announced that it closes: then a client may send the request elsewhere; otherwise a description
   *   of the failure
   */
  async ask(query: string): Promise<string> {
    try {
      const { statusCode, body } = await this.#send(JSON.stringify({ query }));
      return statusCode === 200 && !body.includes('"errors"') ? 'answered' : `${statusCode} ${body}`;
    } catch (error) {
      const { code, isReused } = error as { code?: string; isReused?: boolean };
      return code === 'ECONNREFUSED' || (code === 'ECONNRESET' && (isReused || this.#wasToldToLeave))
        ? 'refused'
        : String(error);
    }
  }

  #send(body: string): Promise<{ statusCode: number | undefined; body: string }> {
    return new Promise((done, fail) => {
      const headers = { 'content-type': 'application/json' };
      const asked = request(this.#url, { agent: this.#agent, method: 'POST', headers });
      asked.on('error', (error) => fail(Object.assign(error, { isReused: asked.reusedSocket })));
      asked.on('response', (response: IncomingMessage) => {
        this.#wasToldToLeave ||= response.headers.connection === 'close';
        text(response).then((answer) => done({ statusCode: response.statusCode, body: answer }), fail);
      });
      asked.end(body);
    });
  }
}
