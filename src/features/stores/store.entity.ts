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
  description: 'Whether prices include the tax.',
  valuesConfig: {
    INCLUSIVE: { description: 'Prices include the tax.' },
    EXCLUSIVE: { description: 'The tax is added to the prices.' },
  },
});

/** How long an unpaid order may reserve its stock. A CHECK constraint of `stores` has the same limits. */
export const RESERVATION_SECONDS = { min: 10, max: 2_592_000, default: 900 } as const;
export const DEFAULT_NUMBER_PREFIX = 'ORD-';

/** A tenant. All other rows belong to exactly one store. */
@ObjectType({ implements: Node, description: 'A shop. Every other object belongs to exactly one store.' })
@Entity({ tableName: 'stores' })
export class Store extends Identified {
  @Field({ description: 'Short name of the store, which the header `x-store` contains.' })
  @Property({ type: 'text' })
  code!: string;

  @Field({ description: 'The displayed name.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => GraphQLCurrencyCode, { description: 'Currency of all prices and orders. It never changes.' })
  @Property({ type: 'character', length: 3 })
  currency!: string;

  @Field({
    description:
      'IANA time zone of the store, such as `Europe/Berlin`. Days in reports begin at its midnight.',
  })
  @Property({ type: 'text' })
  timeZone: string = 'UTC';

  @Field({ description: 'Prefix of order numbers.' })
  @Property({ type: 'text' })
  orderNumberPrefix: string = DEFAULT_NUMBER_PREFIX;

  @Field(() => Int, { description: 'Seconds for which an unpaid order reserves its stock.' })
  @Property({ type: 'integer' })
  reservationTtlSeconds: number = RESERVATION_SECONDS.default;

  @Field(() => TaxMode, { description: 'Whether prices include the tax.' })
  @Property({ type: 'text' })
  taxMode: TaxMode = TaxMode.EXCLUSIVE;

  /** Rises with every change of a setting that prices are computed with. A checkout compares it without a lock. */
  @Property({ type: 'integer' })
  pricingVersion: number = 1;

  @Field({ description: 'Whether requests without the header `x-store` go to this store.' })
  @Property({ type: 'boolean' })
  isDefault: boolean = false;

  @Field(() => Int, { description: 'Rises with every change. Pass it as `expectedVersion`.' })
  @Property({ type: 'integer', version: true })
  version!: number;

  changeTaxMode(taxMode: TaxMode): void {
    if (taxMode === this.taxMode) return;
    this.taxMode = taxMode;
    this.pricingVersion += 1;
  }
}
