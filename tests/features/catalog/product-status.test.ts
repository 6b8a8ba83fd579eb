import { expect, it } from 'vitest';
import { Product } from '../../../src/features/catalog/product.entity.ts';
import { PRODUCT_TRANSITIONS, ProductStatus } from '../../../src/features/catalog/product-status.ts';
import { DomainError } from '../../../src/platform/errors/domain-error.ts';

const statuses = Object.values(ProductStatus);

it('reaches every status from a draft', () => {
  const reached = new Set([ProductStatus.DRAFT]);
  for (const from of reached) for (const to of PRODUCT_TRANSITIONS[from]) reached.add(to);
  expect([...reached].toSorted()).toEqual(statuses.toSorted());
});

it.each(statuses.flatMap((from) => statuses.map((to) => [from, to] as const)))(
  'goes from %s to %s exactly if the table says so',
  (from, to) => {
    const product = new Product();
    product.status = from;
    const isLegal = from === to || PRODUCT_TRANSITIONS[from].includes(to);
    if (isLegal) product.changeStatus(to);
    else expect(() => product.changeStatus(to)).toThrow(DomainError);
    expect(product.status).toBe(isLegal ? to : from);
  },
);
