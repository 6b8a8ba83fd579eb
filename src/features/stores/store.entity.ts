import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Identified } from '../../platform/db/store-owned.ts';
import { Node } from '../../platform/graphql/node.resolver.ts';
import { GraphQLCurrencyCode } from '../../platform/graphql/scalars/scalars.ts';

export enum TaxMode {
  INCLUSIVE = 'INCLUSIVE',
  EXCLUSIVE = 'EXCLUSIVE',
}

registerEnumType(TaxMode, {
  name: 'TaxMode',
  description: 'Whether prices contain the tax.',
  valuesConfig: {
    INCLUSIVE: { description: 'Prices contain the tax.' },
    EXCLUSIVE: { description: 'The tax is added to prices.' },
  },
});

/** How long an unpaid order may reserve its stock. A CHECK constraint of `stores` has the same limits. */
export const RESERVATION_SECONDS = { min: 10, max: 2_592_000 } as const;

/** A tenant. All other rows belong to exactly one store. */
@ObjectType({ implements: Node, description: 'A shop. Everything else belongs to exactly one store.' })
@Entity({ tableName: 'stores' })
export class Store extends Identified {
  @Field({ description: 'Short name for the x-store header.' })
  @Property({ type: 'text' })
  code!: string;

  @Field({ description: 'Name people see.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => GraphQLCurrencyCode, { description: 'Currency of prices and new orders.' })
  @Property({ type: 'character', length: 3 })
  currency!: string;

  @Field({ description: 'IANA time zone in which its days begin.' })
  @Property({ type: 'text' })
  timeZone: string = 'UTC';

  @Field({ description: 'What order numbers start with.' })
  @Property({ type: 'text' })
  orderNumberPrefix: string = 'ORD-';

  @Field(() => Int, { description: 'Seconds an unpaid order keeps its stock.' })
  @Property({ type: 'integer' })
  reservationTtlSeconds: number = 900;

  @Field(() => TaxMode, { description: 'Whether prices contain the tax.' })
  @Property({ type: 'text' })
  taxMode: TaxMode = TaxMode.EXCLUSIVE;

  /** Rises with every change of a setting that prices are computed with. A checkout compares it without a lock. */
  @Property({ type: 'integer' })
  pricingVersion: number = 1;

  @Field({ description: 'The store of visitors who name none.' })
  @Property({ type: 'boolean' })
  isDefault: boolean = false;

  @Field(() => Int, { description: 'Rises with every change; pass it as expectedVersion.' })
  @Property({ type: 'integer', version: true })
  version!: number;

  changeTaxMode(taxMode: TaxMode): void {
    if (taxMode === this.taxMode) return;
    this.taxMode = taxMode;
    this.pricingVersion += 1;
  }
}
