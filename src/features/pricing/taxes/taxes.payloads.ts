import { Field, ID, ObjectType } from 'type-graphql';
import { MutationPayload } from '../../../platform/graphql/errors/user-errors.ts';
import { connectionOf } from '../../../platform/graphql/lists/connections.ts';
import { TaxClass } from './tax-class.entity.ts';
import { TaxRate } from './tax-rate.entity.ts';
import { TaxRegistration } from './tax-registration.entity.ts';

export const TaxClassConnection = connectionOf(TaxClass, { name: 'TaxClass' });
export const TaxRateConnection = connectionOf(TaxRate, { name: 'TaxRate' });
export const TaxRegistrationConnection = connectionOf(TaxRegistration, { name: 'TaxRegistration' });

@ObjectType({ description: 'The payload of createTaxClass.' })
export class CreateTaxClassPayload extends MutationPayload {
  @Field(() => TaxClass, { nullable: true, description: 'The new tax class.' })
  taxClass?: TaxClass;
}

@ObjectType({ description: 'The payload of updateTaxClass.' })
export class UpdateTaxClassPayload extends MutationPayload {
  @Field(() => TaxClass, { nullable: true, description: 'The changed tax class.' })
  taxClass?: TaxClass;
}

@ObjectType({ description: 'The payload of deleteTaxClass.' })
export class DeleteTaxClassPayload extends MutationPayload {
  @Field(() => ID, {
    nullable: true,
    description: 'The id of the deleted tax class. Null when there are user errors.',
  })
  deletedId?: string;
}

@ObjectType({ description: 'The payload of createTaxRate.' })
export class CreateTaxRatePayload extends MutationPayload {
  @Field(() => TaxRate, { nullable: true, description: 'The new tax rate.' })
  taxRate?: TaxRate;
}

@ObjectType({ description: 'The payload of updateTaxRate.' })
export class UpdateTaxRatePayload extends MutationPayload {
  @Field(() => TaxRate, { nullable: true, description: 'The changed tax rate.' })
  taxRate?: TaxRate;
}

@ObjectType({ description: 'The payload of deleteTaxRate.' })
export class DeleteTaxRatePayload extends MutationPayload {
  @Field(() => ID, {
    nullable: true,
    description: 'The id of the deleted tax rate. Null when there are user errors.',
  })
  deletedId?: string;
}

@ObjectType({ description: 'The payload of createTaxRegistration.' })
export class CreateTaxRegistrationPayload extends MutationPayload {
  @Field(() => TaxRegistration, { nullable: true, description: 'The new tax registration.' })
  taxRegistration?: TaxRegistration;
}

@ObjectType({ description: 'The payload of updateTaxRegistration.' })
export class UpdateTaxRegistrationPayload extends MutationPayload {
  @Field(() => TaxRegistration, { nullable: true, description: 'The changed tax registration.' })
  taxRegistration?: TaxRegistration;
}

@ObjectType({ description: 'The payload of deleteTaxRegistration.' })
export class DeleteTaxRegistrationPayload extends MutationPayload {
  @Field(() => ID, {
    nullable: true,
    description: 'The id of the deleted tax registration. Null when there are user errors.',
  })
  deletedId?: string;
}
