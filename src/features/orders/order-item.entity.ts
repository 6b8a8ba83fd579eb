import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { RequestedColumns } from '../../platform/db/reading/entity-columns.ts';
import { StoreOwned } from '../../platform/db/store-owned.ts';
import { Node } from '../../platform/graphql/node.resolver.ts';
import type { ItemPriceDetails } from '../pricing/breakdown/price-details.ts';
import { keptDiscount, priceGivenLine } from '../pricing/calculation/given-price.ts';
import type { LinePrice } from '../pricing/calculation/priced.ts';
import type { LineVersions } from '../pricing/facts/price-request-of.ts';
import { amount } from './order-sums.ts';

type LineChange = Partial<Pick<OrderItem, 'quantity' | 'unitPrice'>>;

@ObjectType({
  implements: Node,
  description: 'A line of an order, with the name and price of the day it was ordered.',
})
@RequestedColumns<OrderItem>({
  orderId: 'always',
  quantity: ['Order.totalQuantity'],
  variantId: ['variant'],
  unitPrice: ['listPrice'],
  priceDetails: ['discounts', 'taxLines'],
})
@Entity({ tableName: 'order_items' })
export class OrderItem extends StoreOwned {
  @Property({ type: 'uuid' })
  orderId!: string;

  @Property({ type: 'uuid' })
  variantId!: string;

  @Property({ type: 'uuid' })
  productId!: string;

  @Field({ description: 'SKU of the variant on that day.' })
  @Property({ type: 'text' })
  sku!: string;

  @Field({ description: 'Name of product and variant on that day.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => Int, { description: 'Number of units.' })
  @Property({ type: 'integer' })
  quantity!: number;

  @Property(amount())
  unitPrice!: number;

  /** Null if it is the unit price. */
  @Property({ ...amount(), nullable: true })
  listPrice?: number | null;

  @Property(amount())
  discountTotal = 0;

  @Property(amount())
  taxTotal = 0;

  @Property(amount())
  total!: number;

  /** Null if there is no discount and no tax. */
  @Property({ type: 'json', nullable: true })
  priceDetails?: ItemPriceDetails | null;

  @Property({ type: 'integer' })
  position!: number;

  /** Not stored: a new line whose unit price is that of the catalog, so that a price list may lower it. */
  isPriceOpen = false;

  /** Not stored: what the price of a new line was read from. */
  versions?: LineVersions;

  /** What is asked for one unit: what was stored, before a tax was taken out that was not due. */
  askedPrice(): { unitPrice: number; listPrice: number } {
    const { unitPrice, listPrice } = this.priceDetails?.asked ?? this;
    return { unitPrice, listPrice: listPrice ?? unitPrice };
  }

  /** A smaller line keeps its share of the discount. A larger line gets no additional discount. */
  change({ quantity = this.quantity, unitPrice = this.unitPrice }: LineChange): void {
    const given = { discountTotal: keptDiscount(this, quantity) };
    this.takePrice(priceGivenLine({ quantity, unitPrice, given }));
  }

  /** Staff set the price of one unit. */
  setUnitPrice(unitPrice: number): void {
    const { listPrice } = this.askedPrice();
    this.isPriceOpen = false;
    this.listPrice = listPrice;
    this.priceDetails = null;
    this.change({ unitPrice });
  }

  takePrice({ quantity, unitPrice, discountTotal, total }: LinePrice): void {
    Object.assign(this, { quantity, unitPrice, discountTotal, total });
  }
}
