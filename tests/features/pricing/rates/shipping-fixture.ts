import type { GraphqlClient } from '../../../testkit/clients/graphql-client.ts';
import { inputTypeOf } from '../../../testkit/clients/operation-document.ts';

interface ShippingAnswer {
  shippingZone?: {
    id: string;
    name: string;
    isRestOfWorld: boolean;
    countries: { country: string; regions: string[] | null }[];
    version: number;
  } | null;
  shippingMethod?: {
    id: string;
    code: string;
    version: number;
    estimate: { minBusinessDays: number; maxBusinessDays: number } | null;
    freeFrom: { amount: string; currency: string }[];
    rates: { basis: string; from: string; to: string | null; amount: { amount: string } }[];
  } | null;
  deletedId?: string | null;
  userErrors: { code: string; message: string; field: string[] | null }[];
}

const FIELDS: Readonly<Record<string, string>> = {
  ShippingZone: 'shippingZone { id name isRestOfWorld countries { country regions } version }',
  ShippingMethod: `shippingMethod {
    id code name position isActive version estimate { minBusinessDays maxBusinessDays } taxClass { code }
    freeFrom { amount currency } rates { zone { name } basis from to amount { amount currency } }
  }`,
};

/** Runs a mutation of shipping rules, such as `createShippingZone`. */
export async function changeShipping(
  client: GraphqlClient,
  mutation: string,
  input: object,
): Promise<ShippingAnswer> {
  const [, verb = '', type = ''] = /^([a-z]+)(\w+)$/.exec(mutation) ?? [];
  const fields = verb === 'delete' ? 'deletedId' : FIELDS[type];
  const { answer } = await client.run<{ answer: ShippingAnswer }>(
    `mutation ($input: ${inputTypeOf(mutation)}!) {
      answer: ${mutation}(input: $input) { ${fields} userErrors { code message field } } }`,
    { input },
  );
  return answer;
}

/** Creates a zone. @returns its id */
export async function newZone(client: GraphqlClient, name: string, place: object): Promise<string> {
  const { shippingZone } = await changeShipping(client, 'createShippingZone', { name, ...place });
  return shippingZone!.id;
}

/** Creates a method with the name as its code. @returns its id */
export async function newMethod(client: GraphqlClient, name: string, values: object): Promise<string> {
  const code = name.toLowerCase().replaceAll(' ', '-');
  const { shippingMethod } = await changeShipping(client, 'createShippingMethod', { code, name, ...values });
  return shippingMethod!.id;
}
