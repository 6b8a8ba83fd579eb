import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { StoreOwned } from '../../../platform/db/store-owned.ts';
import type { ProviderName } from '../providers/provider-name.ts';

/** A customer as a provider knows them. It has no place in the API. */
@Entity({ tableName: 'provider_customers' })
export class ProviderCustomer extends StoreOwned {
  @Property({ type: 'uuid' })
  customerId!: string;

  @Property({ type: 'text' })
  provider!: ProviderName;

  /** Names the account at the provider. An installation has one today. */
  @Property({ type: 'text' })
  account = 'default';

  /** The provider's own id of the customer. */
  @Property({ type: 'text' })
  reference!: string;
}
