import type { TypedDocumentString } from '../generated/graphql.ts';
import { takeUserErrors, withUserErrors } from './user-errors.ts';

export interface GraphqlResult<Data> {
  data: Data;
  errors?: {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; [detail: string]: unknown };
  }[];
  extensions?: Record<string, unknown>;
}

/** Data whose root fields are not null. */
export type Present<Data> = { [Field in keyof Data]: NonNullable<Data[Field]> };

/** The variables of a document. The argument is optional if all variables are. */
type Given<Variables> =
  Record<string, never> extends Variables ? [variables?: Variables] : [variables: Variables];

export interface GraphqlClient {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Sends an operation and returns the whole answer, including errors. */
  send<Data, Variables>(
    document: TypedDocumentString<Data, Variables>,
    ...variables: Given<Variables>
  ): Promise<GraphqlResult<Data>>;
  send<Data = Record<string, never>>(document: string, variables?: object): Promise<GraphqlResult<Data>>;
  /**
   * Sends an operation and returns the data.
   *
   * @throws when the answer has errors, when a mutation has user errors and the document does not select them, or when
   *   a root field of a typed document is null
   */
  run<Data, Variables>(
    document: TypedDocumentString<Data, Variables>,
    ...variables: Given<Variables>
  ): Promise<Present<Data>>;
  run<Data>(document: string, variables?: object): Promise<Data>;
  /** A copy of the client with additional headers. */
  with(headers: Record<string, string>): GraphqlClient;
}

type Document = string | TypedDocumentString<unknown, unknown>;

/** A client that uses real HTTP and real tokens, as a front end does. */
export function graphqlClient({
  url,
  headers = {},
}: {
  url: string;
  headers?: Record<string, string>;
}): GraphqlClient {
  async function send(document: Document, variables?: object): Promise<GraphqlResult<unknown>> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: document.toString(), variables }),
    });
    return (await response.json()) as GraphqlResult<unknown>;
  }
  async function run(document: Document, variables?: object): Promise<unknown> {
    const { data, errors } = await send(withUserErrors(document.toString()), variables);
    if (errors) throw new Error(JSON.stringify(errors, null, 2));
    takeUserErrors(data as object);
    if (typeof document !== 'string') {
      for (const [field, value] of Object.entries(data as object))
        if (value === null) throw new Error(`${field} is null`);
    }
    return data;
  }
  return {
    url,
    headers,
    send: send as GraphqlClient['send'],
    run: run as GraphqlClient['run'],
    with: (more) => graphqlClient({ url, headers: { ...headers, ...more } }),
  };
}
