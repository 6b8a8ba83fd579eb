import type { GraphqlClient } from '../../../testkit/clients/graphql-client.ts';
import { inputTypeOf } from '../../../testkit/clients/operation-document.ts';

export interface TaxAnswer {
  taxClass?: { id: string; code: string; name: string; version: number } | null;
  taxRate?: {
    id: string;
    country: string;
    region: string | null;
    rate: string;
    version: number;
    taxClass: { code: string } | null;
    validTo: string | null;
    reference: string | null;
  } | null;
  taxRegistration?: {
    id: string;
    country: string;
    region: string | null;
    scheme: string;
    taxId: string | null;
    version: number;
  } | null;
  deletedId?: string | null;
  userErrors: { __typename: string; code: string; message: string; field: string[] | null }[];
}

const FIELDS: Readonly<Record<string, string>> = {
  TaxClass: 'taxClass { id code name version }',
  TaxRate: 'taxRate { id country region rate version taxClass { code } validTo reference }',
  TaxRegistration: 'taxRegistration { id country region scheme taxId version }',
};

/** Runs a mutation of tax rules, such as `createTaxRate`. */
export async function changeTaxes(
  client: GraphqlClient,
  mutation: string,
  input: object,
): Promise<TaxAnswer> {
  const [, verb = '', type = ''] = /^([a-z]+)(\w+)$/.exec(mutation) ?? [];
  const fields = verb === 'delete' ? 'deletedId' : FIELDS[type];
  const { answer } = await client.run<{ answer: TaxAnswer }>(
    `mutation ($input: ${inputTypeOf(mutation)}!) {
      answer: ${mutation}(input: $input) { ${fields} userErrors { __typename code message field } } }`,
    { input },
  );
  return answer;
}

export const RATE = { country: 'DE', taxClass: 'standard', name: 'VAT', rate: '0.19', category: 'STANDARD' };
