import { Agent, request } from 'node:http';

/** Sends GraphQL over many keep-alive connections, like many browsers at once. */
export class Crowd {
  readonly #agent: Agent;

  constructor(connections: number) {
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /** @throws when the answer has GraphQL errors, or none arrives */
  send<Data>(
    url: string,
    body: { query: string; variables?: object; headers?: Record<string, string> },
  ): Promise<Data> {
    const { headers, ...operation } = body;
    return new Promise((resolve, reject) => {
      const call = request(
        `${url}/graphql`,
        { method: 'POST', agent: this.#agent, headers: { 'content-type': 'application/json', ...headers } },
        (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (chunk) => {
            text += chunk;
          });
          response.on('error', reject);
          response.on('end', () => {
            try {
              const { data, errors } = JSON.parse(text) as { data: Data; errors?: unknown };
              if (errors) reject(new Error(JSON.stringify(errors)));
              else resolve(data);
            } catch {
              reject(new Error(`${response.statusCode}: ${text.slice(0, 300)}`));
            }
          });
        },
      );
      call.on('error', reject);
      call.end(JSON.stringify(operation));
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
