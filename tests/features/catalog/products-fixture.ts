import { decodeId } from '../../../src/values/ids.ts';
import type { TestApp } from '../../testkit/app.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';

const ERRORS =
  'userErrors { __typename code message field ... on VersionConflictError { currentVersion subjectId } }';
const PRODUCT = `id name slug description status optionNames version
  categories { id name } priceRange { min { amount } max { amount } }
  variants { id sku name optionValues position isActive barcode weightGrams version
    price { amount minorUnits currency } costPrice { amount } product { id } }`;
export const CREATE = `mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { ${PRODUCT} } ${ERRORS} } }`;
const UPDATE = `mutation ($input: UpdateProductInput!) { updateProduct(input: $input) { product { ${PRODUCT} } ${ERRORS} } }`;
export const ARCHIVE = `mutation ($input: ArchiveProductInput!) { archiveProduct(input: $input) { product { status } ${ERRORS} } }`;

interface Shown {
  id: string;
  slug: string;
  version: number;
  variants: { id: string; sku: string }[];
}
export interface Answer {
  product: Shown | null;
  userErrors: { code: string; field: string[] | null; message: string }[];
}

export async function createProduct(client: GraphqlClient, input: object): Promise<Answer> {
  return (await client.run<{ createProduct: Answer }>(CREATE, { input })).createProduct;
}

export async function updateProduct(client: GraphqlClient, input: object): Promise<Answer> {
  return (await client.run<{ updateProduct: Answer }>(UPDATE, { input })).updateProduct;
}

/** The events of a product, the oldest first. */
export function eventsOfProduct(
  app: TestApp,
  id: string,
): Promise<{ type: string; data: object; metadata: object }[]> {
  return app.shop.core.reader.query(
    'select type, data, metadata from events where subject_id = $1 order by seq',
    [decodeId('prd', id)],
  );
}
