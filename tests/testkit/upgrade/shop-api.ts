/** A GraphQL client that works with any version of the server. */
export interface ShopApi {
  /** @throws when the answer has errors */
  run<Data>(query: string, variables?: object): Promise<Data>;
  /**
   * Runs a mutation with its input.
   *
   * @throws when the answer has errors or, unless `mayFail`, user errors
   */
  mutate<Payload>(call: MutationCall): Promise<Payload>;
  as(headers: Record<string, string>): ShopApi;
  signIn(account: { email: string; password: string }): Promise<ShopApi & { refreshToken: string }>;
}

interface MutationCall {
  readonly name: string;
  readonly input: object;
  /** Fields of the payload besides `userErrors`. */
  readonly fields: string;
  readonly mayFail?: boolean;
}

export function shopApi(url: string, headers: Record<string, string> = {}): ShopApi {
  async function run<Data>(query: string, variables: object = {}): Promise<Data> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: Data; errors?: object[] };
    if (errors) throw new Error(`${query}\n${JSON.stringify(variables)}\n${JSON.stringify(errors, null, 2)}`);
    return data;
  }
  async function mutate<Payload>({ name, input, fields, mayFail = false }: MutationCall): Promise<Payload> {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const { payload } = await run<{ payload: Payload & { userErrors: object[] } }>(
      `mutation ($input: ${type}!) { payload: ${name}(input: $input) { ${fields} userErrors { code message field } } }`,
      { input },
    );
    if (!mayFail && payload.userErrors.length > 0) {
      throw new Error(`${name} ${JSON.stringify(input)}: ${JSON.stringify(payload.userErrors)}`);
    }
    return payload;
  }
  const as = (more: Record<string, string>) => shopApi(url, { ...headers, ...more });
  return {
    run,
    mutate,
    as,
    signIn: async ({ email, password }) => {
      const fields = 'accessToken refreshToken';
      const tokens = await mutate<{ accessToken: string; refreshToken: string }>({
        name: 'login',
        input: { email, password },
        fields,
      });
      const client = as({ authorization: `Bearer ${tokens.accessToken}` });
      return { ...client, refreshToken: tokens.refreshToken };
    },
  };
}
