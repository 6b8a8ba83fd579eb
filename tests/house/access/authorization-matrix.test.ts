import { expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { leastOperations, type Operation, operationsWithOneMore } from '../../testkit/clients/operations.ts';
import { subscribe } from '../../testkit/clients/subscriber.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { unknownIds } from '../../testkit/random/example-ids.ts';
import { registerCustomer } from '../../testkit/shop/customers.ts';
import { signedInAs } from '../../testkit/shop/people.ts';
import { tableOf } from '../../testkit/table.ts';

const it = appTest({ comparesExecutors: false });

const REFUSALS = ['UNAUTHENTICATED', 'FORBIDDEN'];
/** Error codes that say nothing about the policy. */
const UNEXPECTED = ['INTERNAL', 'GRAPHQL_VALIDATION_FAILED', 'RATE_LIMITED'];

/** The policy's verdict on an operation, whether or not it succeeds afterwards. */
async function verdict(client: GraphqlClient, { kind, document, variables }: Operation): Promise<string> {
  const errors =
    kind === 'subscription'
      ? await subscriptionErrors(client, document, variables)
      : (await client.send(document, variables)).errors;
  const code = errors
    ?.map(({ extensions }) => extensions?.code ?? '')
    .find((found) => REFUSALS.includes(found));
  const broken = errors?.find(
    ({ extensions }) => extensions?.code !== undefined && UNEXPECTED.includes(extensions.code),
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

type People = Record<string, () => Promise<GraphqlClient>>;

/** The verdict on each operation, or `-` for those that are skipped. */
async function verdictsOn(
  signIn: () => Promise<GraphqlClient>,
  operations: readonly Operation[],
  skips: (operation: Operation) => boolean = () => false,
): Promise<string[]> {
  const verdicts: string[] = [];
  let client = await signIn();
  for (const operation of operations) {
    verdicts.push(skips(operation) ? '-' : await verdict(client, operation));
    // Some operations end their own session.
    if (/logout|password|session/i.test(operation.name)) client = await signIn();
  }
  return verdicts;
}

/**
 * The first table calls each operation with its required arguments. The second one adds one optional argument at a time
 * and lists those that some role may not use. All ids are unknown, so permissions on rows are in the ownership matrix.
 */
it('answers every operation to every role as the committed table says', async ({ app }) => {
  const store = { code: 'other', name: 'Other', currency: 'EUR' };
  const other = { ...store, id: await app.shop.features.stores.service.create(store) };
  const people: People = {
    anonymous: async () => app.anonymous,
    customer: () => registerCustomer(app),
    'sales rep': () => signedInAs(app, UserRole.SALES_REP),
    manager: () => signedInAs(app, UserRole.MANAGER),
    admin: () => signedInAs(app, UserRole.ADMIN, other),
    'admin of the default store': () => signedInAs(app, UserRole.ADMIN),
  };
  const ids = unknownIds(app.shop.nodeTypes);
  const operations = leastOperations(app.shop.schema, ids);
  const withOneMore = operationsWithOneMore(app.shop.schema, ids);
  const columns = await Promise.all(
    Object.values(people).map(async (signIn) => {
      const least = await verdictsOn(signIn, operations);
      const refused = operations.filter((_, at) => least[at] !== 'allowed').map(({ name }) => name);
      // Skip operations that the role may not call at all.
      const more = await verdictsOn(signIn, withOneMore, ({ name }) => refused.includes(name));
      return { least, more };
    }),
  );
  const head = Object.keys(people);
  const rows = operations.map(({ kind, name }, at) => [
    `${kind} ${name}`,
    ...columns.map(({ least }) => least[at]!),
  ]);
  const moreRows = withOneMore
    .map(({ kind, name, argument }, at) => [
      `${kind} ${name}, ${argument}`,
      ...columns.map(({ more }) => more[at]!),
    ])
    .filter((row) => row.some((cell) => REFUSALS.includes(cell)));
  const table = tableOf(['operation with its required arguments', ...head], rows);
  const moreTable = tableOf(['optional argument that needs more', ...head], moreRows);
  await expect(`${table}\n${moreTable}`).toMatchFileSnapshot('./authorization-matrix.txt');
});
