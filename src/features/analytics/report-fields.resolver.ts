import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Row } from '../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import { Can } from '../../platform/graphql/guards.ts';
import type { MaybePromise } from '../../platform/graphql/loading/maybe-promise.ts';
import { Money } from '../../platform/graphql/scalars/money.ts';
import { visibleProduct } from '../catalog/catalog-visibility.ts';
import { Product } from '../catalog/product.entity.ts';
import { Customer } from '../customers/customer.entity.ts';
import { permittedCustomer } from '../customers/customer-permissions.ts';
import { CustomerSales, InventoryFigures, ProductSales } from './analytics.payloads.ts';
import type { StockReport } from './stock-report.queries.ts';

@Resolver(() => ProductSales)
export class ProductSalesResolver {
  @FieldResolver(() => Product, {
    nullable: true,
    description: 'The product in its present state. Null when you may not see it.',
  })
  product(
    @Root() { productId }: ProductSales,
    @Ctx() context: RequestContext,
  ): MaybePromise<Row<Product> | undefined> {
    return visibleProduct(context, productId);
  }
}

@Resolver(() => CustomerSales)
export class CustomerSalesResolver {
  @FieldResolver(() => Customer, {
    nullable: true,
    description: 'The customer in their present state. Null when you may not see them.',
  })
  customer(
    @Root() { customerId }: CustomerSales,
    @Ctx() context: RequestContext,
  ): Promise<Row<Customer> | undefined> {
    return permittedCustomer(context, 'read', customerId);
  }
}

@Resolver(() => InventoryFigures)
export class InventoryFiguresResolver {
  @Can('read', 'CostPrice')
  @FieldResolver(() => Money, {
    nullable: true,
    description:
      'Value of the units at present cost prices, without units that have none. Null when you may not ' +
      'see cost prices.',
  })
  costValue(@Root() { costValue }: StockReport): Money {
    return costValue;
  }
}
