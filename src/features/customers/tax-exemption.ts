import { Field, InputType, ObjectType } from 'type-graphql';
import type { Row } from '../../platform/db/reading/reader.ts';
import { textInput } from '../../platform/inputs/text-input.ts';
import type { Customer } from './customer.entity.ts';

/** The largest number of characters of the reason of an exemption. */
const MAX_REASON_LENGTH = 200;

@ObjectType({ description: 'A customer pays no tax because of a certificate.' })
export class TaxExemption {
  @Field({ description: 'The certificate or the reason, as it is printed on invoices.' })
  reason!: string;

  @Field(() => Date, { nullable: true, description: 'When it ends. Null if no end is known.' })
  validTo!: Date | null;
}

@InputType({ description: 'A certificate because of which a customer pays no tax.' })
export class TaxExemptionInput {
  @Field({
    description: `The certificate or the reason, as it is printed on invoices, at most ${MAX_REASON_LENGTH} characters.`,
  })
  reason!: string;

  @Field(() => Date, { nullable: true, description: 'When it ends. Null if no end is known.' })
  validTo?: Date | null;
}

/** Null without an exemption. An exemption that has ended stays visible. */
export function taxExemptionOf({
  taxExemptionReason,
  taxExemptionValidTo,
}: Row<Customer>): TaxExemption | null {
  return taxExemptionReason == null
    ? null
    : { reason: taxExemptionReason, validTo: taxExemptionValidTo ?? null };
}

/** @throws DomainError VALIDATION when the reason is empty or too long */
export function setTaxExemption(
  customer: Customer,
  exemption: { readonly reason: string; readonly validTo?: Date | null | undefined } | null,
): void {
  customer.taxExemptionReason = exemption
    ? textInput(exemption.reason, { field: 'taxExemption.reason', min: 1, max: MAX_REASON_LENGTH })
    : null;
  customer.taxExemptionValidTo = exemption?.validTo ?? null;
}
