import { ADJECTIVES, MATERIALS, NOUNS } from '../seed/shop-statements.ts';
import type { BenchCase } from './bench-case.ts';
import { type ReadCase, runReadCase } from './read-case.ts';

const SEARCH = `query Search($search: String!) {
  products(first: 20, search: $search) {
    nodes { id name slug status variants { id sku price { amount currency } } }
  }
}`;

interface ShownProduct {
  readonly slug: string;
  readonly variants: readonly { readonly sku: string }[];
}

const facts = ({ slug, variants }: ShownProduct) => [slug, ...variants.map(({ sku }) => sku)];

export const productSearch: BenchCase = {
  letter: 'd',
  about: 'product search by words',
  run: async (stage) => {
    const test: ReadCase<string> = {
      slug: 'product-search',
      title: '(d) Product search: two words, the second one half typed; 10 of 2,000 products match',
      keys: searches(),
      query: SEARCH,
      variables: (search) => ({ search }),
      limits: [{ name: 'one SQL building the JSON', path: '/products' }],
      parameters: (search) => [search],
      essence: {
        ofOrdinal: (data: { products: { nodes: readonly ShownProduct[] } }) => data.products.nodes.map(facts),
        ofLimit: (body: { nodes: readonly ShownProduct[] }) => body.nodes.map(facts),
      },
    };
    return [await runReadCase(stage, test)];
  },
};

function searches(): string[] {
  const pairs = (one: readonly string[], other: readonly string[]) =>
    one.flatMap((first) => other.map((second) => `${first} ${second.slice(0, 4)}`));
  return [...pairs(MATERIALS, NOUNS), ...pairs(ADJECTIVES, NOUNS)];
}
