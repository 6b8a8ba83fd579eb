import { Field, ID, ObjectType } from 'type-graphql';
import { MutationPayload } from '../../../../platform/graphql/errors/user-errors.ts';
import { connectionOf } from '../../../../platform/graphql/lists/connections.ts';
import { GraphQLCountryCode } from '../../../../platform/graphql/scalars/scalars.ts';
import { ShippingZone } from '../shipping-zone.entity.ts';

export const ShippingZoneConnection = connectionOf(ShippingZone, { name: 'ShippingZone' });

@ObjectType({ description: 'A country of a shipping zone, or some of its regions.' })
export class ShippingZoneCountry {
  @Field(() => GraphQLCountryCode, { description: 'The country.' })
  country!: string;

  @Field(() => [String], {
    nullable: true,
    description:
      'The regions of the zone: the parts of their ISO 3166-2 codes behind the hyphen. Null for the whole country.',
  })
  regions!: readonly string[] | null;
}

@ObjectType({ description: 'The payload of createShippingZone.' })
export class CreateShippingZonePayload extends MutationPayload {
  @Field(() => ShippingZone, { nullable: true, description: 'The new shipping zone.' })
  shippingZone?: ShippingZone;
}

@ObjectType({ description: 'The payload of updateShippingZone.' })
export class UpdateShippingZonePayload extends MutationPayload {
  @Field(() => ShippingZone, { nullable: true, description: 'The changed shipping zone.' })
  shippingZone?: ShippingZone;
}

@ObjectType({ description: 'The payload of deleteShippingZone.' })
export class DeleteShippingZonePayload extends MutationPayload {
  @Field(() => ID, {
    nullable: true,
    description: 'The id of the deleted shipping zone. Null when there are user errors.',
  })
  deletedId?: string;
}
