import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { Row } from '../../platform/db/reading/reader.ts';
import { GraphQLCurrencyCode } from '../../platform/graphql/scalars/scalars.ts';
import { currenciesOf } from './sold-currencies.ts';
import { Store } from './store.entity.ts';

@Resolver(() => Store)
export class StoreFieldsResolver {
  @FieldResolver(() => [GraphQLCurrencyCode], {
    description:
      'The currencies that carts and orders can be in, the default first. In another than the default, a variant has ' +
      'the price that a price list gives it.',
  })
  currencies(@Root() store: Row<Store>): string[] {
    return currenciesOf(store);
  }
}
