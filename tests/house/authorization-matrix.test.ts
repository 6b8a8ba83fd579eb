import { afterAll, beforeAll, expect, it } from 'vitest';
import { UserRole } from '../../src/features/accounts/user.entity.ts';
import { startTestApp, type TestApp } from '../testkit/app.ts';
import { registerCustomer } from '../testkit/customers.ts';
import { unknownIds } from '../testkit/example-ids.ts';
import type { GraphqlClient } from '../testkit/graphql-client.ts';
import { allOperations, type Operation } from '../testkit/operations.ts';
import { signedInAs } from '../testkit/people.ts';
import { subscribe } from '../testkit/subscriber.ts';
import { tableOf } from '../testkit/table.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ comparesExecutors: false });
});
afterAll(() => app.close());

const REFUSALS = ['UNAUTHENTICATED', 'FORBIDDEN'];

/** How the policy answers an operation, whatever becomes of it after that. */
async function verdict(client: GraphqlClient, { kind, document, variables }: Operation): Promise<string> {
  const errors =
    kind === 'subscription'
      ? await subscriptionErrors(client, document, variables)
      : (await client.send(document, variables)).errors;
  const code = errors
    ?.map(({ extensions }) => extensions?.code ?? '')
    .find((found) => REFUSALS.includes(found));
  const broken = errors?.find(
    ({ extensions }) => extensions?.code === 'INTERNAL' || extensions?.code === 'GRAPHQL_VALIDATION_FAILED',
  );
  if (broken) throw new Error(`${document}: ${JSON.stringify(broken)}`);
  return code ?? 'allowed';
}

async function subscriptionErrors(
  client: GraphqlClient,
  document: string,
  variables: Record<string, unknown>,
) {
  const subscriber = await subscribe(client, document, variables);
  await subscriber.close();
  return subscriber.errors;
}

it('answers every operation to every role as the committed table says', async () => {
  const people: Record<string, () => Promise<GraphqlClient>> = {
    anonymous: async () => app.anonymous,
    customer: () => registerCustomer(app),
    'sales rep': () => signedInAs(app, UserRole.SALES_REP),
    manager: () => signedInAs(app, UserRole.MANAGER),
    admin: () => signedInAs(app, UserRole.ADMIN),
  };
  const operations = allOperations(app.shop.schema, unknownIds(app.shop.nodeTypes));
  const columns = await Promise.all(
    Object.entries(people).map(async ([name, signIn]) => {
      const verdicts: string[] = [];
      let client = await signIn();
      for (const operation of operations) {
        verdicts.push(await verdict(client, operation));
        // Some operations end the sign-in they came with.
        if (/logout|password|session/i.test(operation.name)) client = await signIn();
      }
      return { name, verdicts };
    }),
  );
  const head = ['operation', ...columns.map(({ name }) => name)];
  const rows = operations.map(({ kind, name }, index) => [
    `${kind} ${name}`,
    ...columns.map(({ verdicts }) => verdicts[index]!),
  ]);
  await expect(tableOf(head, rows)).toMatchFileSnapshot('./authorization-matrix.txt');
});
