import { newId } from '../../../src/values/ids.ts';
import type { GraphqlClient } from '../clients/graphql-client.ts';
import { inputTypeOf } from '../clients/operation-document.ts';
import type { Shelf } from '../shop/shelf.ts';

/** The variables of a call, and its client. The default client is an administrator of the store. */
export interface Call {
  readonly variables?: object;
  readonly client?: GraphqlClient;
}

/** Prepares each operation's call, with new data for each call. */
export type Calls = Readonly<Record<string, (shelf: Shelf) => Call | Promise<Call>>>;

export const some = (what: string): string => `${what}-${newId()}`;

export function idOf({ ids }: Shelf, prefix: string): string {
  const id = ids.get(prefix);
  if (!id) throw new Error(`the store has no ${prefix}`);
  return id;
}

/** A call of a mutation with this input. */
export function withInput(input: object, client?: GraphqlClient): Call {
  return { variables: { input }, ...(client && { client }) };
}

/** Runs a mutation as an administrator and returns the id of what it created. */
export async function made({ admin }: Shelf, mutation: string, input: object): Promise<string> {
  const type = inputTypeOf(mutation);
  const what = mutation.replace(/^[a-z]+([A-Z])/, (_, first: string) => first.toLowerCase());
  const { answer } = await admin.run<{ answer: Record<string, { id: string } | null> }>(
    `mutation ($input: ${type}!) { answer: ${mutation}(input: $input) { ${what} { id } } }`,
    { input },
  );
  return answer[what]!.id;
}
