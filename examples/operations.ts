import type { TypedDocumentString } from './generated/graphql.ts';

/** The fields of an answer without errors, none of which is null. */
type Present<Data> = { [Field in keyof Data]: NonNullable<Data[Field]> };

interface Answer<Data> {
  readonly data: Present<Data> | null;
  readonly errors?: readonly { readonly message: string }[];
}

/**
 * Runs operations at a server, which takes no more than `fetch`.
 *
 * @param headers sent with each, such as `x-store`
 * @throws on errors of the request, and on `userErrors`, which a front end would show instead
 */
export function operationsAt(url: string, headers: Record<string, string> = {}) {
  return async <Data extends object, Variables>(
    operation: TypedDocumentString<Data, Variables>,
    variables: Variables,
    token?: string | null,
  ): Promise<Present<Data>> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...headers,
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query: operation.toString(), variables }),
    });
    const { data, errors = [] } = (await response.json()) as Answer<Data>;
    const payloads = Object.values(data ?? {}) as { userErrors?: { message: string }[] }[];
    const failures = [...errors, ...payloads.flatMap(({ userErrors = [] }) => userErrors)];
    if (failures.length > 0 || !data) throw new Error(failures.map(({ message }) => message).join(' '));
    return data;
  };
}
