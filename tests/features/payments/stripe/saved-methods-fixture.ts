import type { TestApp } from '../../../testkit/app.ts';
import type { GraphqlClient } from '../../../testkit/clients/graphql-client.ts';
import { confirmInBrowser } from '../../../testkit/providers/stripe-browser.ts';

const METHODS = 'savedMethodId provider methodType brand last4 expiryMonth expiryYear isDefault';

interface Method {
  readonly savedMethodId: string;
  readonly brand: string;
  readonly isDefault: boolean;
}

interface Answer {
  readonly savedPaymentMethods: Method[] | null;
  readonly clientSecret: string | null;
  readonly userErrors: { code: string; field: string[] | null }[];
}

export async function methodsOf(client: GraphqlClient): Promise<Method[]> {
  return (await client.run<{ savedPaymentMethods: Method[] }>(`{ savedPaymentMethods { ${METHODS} } }`))
    .savedPaymentMethods;
}

export async function change(client: GraphqlClient, mutation: string, input: object): Promise<Answer> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const fields = mutation.startsWith('create') ? 'clientSecret' : `savedPaymentMethods { ${METHODS} }`;
  const { answer } = await client.run<{ answer: Answer }>(
    `mutation ($input: ${type}!) { answer: ${mutation}(input: $input) { ${fields} userErrors { code field } } }`,
    { input: { provider: 'STRIPE', ...input } },
  );
  return answer;
}

export async function saveCard(app: TestApp, client: GraphqlClient, card?: string): Promise<string> {
  const { clientSecret } = await change(client, 'createPaymentMethodSetup', {});
  return (await confirmInBrowser(app, clientSecret!, card)).payment_method;
}
