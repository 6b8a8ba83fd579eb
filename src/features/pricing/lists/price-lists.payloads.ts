import { Field, ID, ObjectType } from 'type-graphql';
import { MutationPayload } from '../../../platform/graphql/errors/user-errors.ts';
import { connectionOf } from '../../../platform/graphql/lists/connections.ts';
import { PriceList } from './price-list.entity.ts';
import { PriceListPrice } from './price-list-price.entity.ts';

export const PriceListConnection = connectionOf(PriceList, { name: 'PriceList' });
export const PriceListPriceConnection = connectionOf(PriceListPrice, { name: 'PriceListPrice' });

@ObjectType({ description: 'The payload of createPriceList.' })
export class CreatePriceListPayload extends MutationPayload {
  @Field(() => PriceList, { nullable: true, description: 'The new price list.' })
  priceList?: PriceList;
}

@ObjectType({ description: 'The payload of updatePriceList.' })
export class UpdatePriceListPayload extends MutationPayload {
  @Field(() => PriceList, { nullable: true, description: 'The changed price list.' })
  priceList?: PriceList;
}

@ObjectType({ description: 'The payload of deletePriceList.' })
export class DeletePriceListPayload extends MutationPayload {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the deleted price list. Null when there are user errors.',
  })
  deletedId?: string;
}

@ObjectType({ description: 'The payload of setPriceListPrices.' })
export class SetPriceListPricesPayload extends MutationPayload {
  @Field(() => PriceList, { nullable: true, description: 'The price list with the changed prices.' })
  priceList?: PriceList;
}
