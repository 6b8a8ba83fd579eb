import { Field, ObjectType } from 'type-graphql';
import { MutationPayload } from '../../platform/graphql/errors/user-errors.ts';
import { connectionOf } from '../../platform/graphql/lists/connections.ts';
import { Store } from './store.entity.ts';

export const StoreConnection = connectionOf(Store, { name: 'Store' });

@ObjectType({ description: 'The payload of createStore.' })
export class CreateStorePayload extends MutationPayload {
  @Field(() => Store, { nullable: true, description: 'The new store.' })
  store?: Store;
}

@ObjectType({ description: 'The payload of updateStore.' })
export class UpdateStorePayload extends MutationPayload {
  @Field(() => Store, { nullable: true, description: 'The changed store.' })
  store?: Store;
}
