export interface GraphqlResult<Data> {
  data: Data;
  errors?: {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; [detail: string]: unknown };
  }[];
  extensions?: Record<string, unknown>;
}

export interface GraphqlClient {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The whole answer, errors included. */
  send<Data = Record<string, never>>(query: string, variables?: object): Promise<GraphqlResult<Data>>;
  /** Only the data. @throws when the answer has errors */
  run<Data>(query: string, variables?: object): Promise<Data>;
  /** The same client with more headers. */
  with(headers: Record<string, string>): GraphqlClient;
}

/** Speaks to the server as a front end does: real HTTP, real tokens. */
export function graphqlClient({
  url,
  headers = {},
}: {
  url: string;
  headers?: Record<string, string>;
}): GraphqlClient {
  async function send<Data>(query: string, variables?: object): Promise<GraphqlResult<Data>> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as GraphqlResult<Data>;
  }
  return {
    url,
    headers,
    send,
    run: async <Data>(query: string, variables?: object) => {
      const { data, errors } = await send<Data>(query, variables);
      if (errors) throw new Error(JSON.stringify(errors, null, 2));
      return data;
    },
    with: (more) => graphqlClient({ url, headers: { ...headers, ...more } }),
  };
}
