import type { VariablesSize } from './request-size.ts';

/** Points for the work before an operation runs, in addition to those for its answer. Most requests need none. */

const FREE_VALUES = 200;
const VALUES_OF_A_POINT = 100;
const BYTES_OF_A_POINT = 10_000;

const FREE_CHARACTERS = 500;
const CHARACTERS_OF_A_POINT = 50;
/** A document of comments has many characters and few tokens, and tokens are limited separately. */
const MAX_DOCUMENT_COST = 200;

/** The cost of checking and converting variables: 10,000 values take 9 ms. */
export function variablesCost({ values, bytes }: VariablesSize): number {
  const points = Math.floor(Math.max(0, values - FREE_VALUES) / VALUES_OF_A_POINT);
  return points + Math.floor(bytes / BYTES_OF_A_POINT);
}

/** The cost of parsing and validating a document: 2,000 tokens take up to 35 ms. */
export function documentCost(source: string): number {
  const points = Math.floor(Math.max(0, source.length - FREE_CHARACTERS) / CHARACTERS_OF_A_POINT);
  return Math.min(MAX_DOCUMENT_COST, points);
}
