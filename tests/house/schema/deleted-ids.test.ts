import { isObjectType } from 'graphql';
import { expect } from 'vitest';
import { it } from '../../testkit/fixtures.ts';

/** A deleted customer stays, without personal data. The clearing of a cart names no single item. A code in a cart has no id. */
const REMOVES = /^(delete(?!Customer$)|remove(?!DiscountCode$)|endSession$)/;

it('tells clients the id of what is gone, so that they can forget it', ({ app }) => {
  const mutations = Object.values(app.shop.schema.getMutationType()!.getFields());
  const removals = mutations.filter(({ name }) => REMOVES.test(name));
  expect(removals.length).toBeGreaterThan(6);
  const silent = removals.filter(({ type }) => !isObjectType(type) || !('deletedId' in type.getFields()));
  expect(silent.map(({ name }) => name)).toEqual([]);
});
