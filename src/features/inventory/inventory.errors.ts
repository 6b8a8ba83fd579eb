import { Field, Int, ObjectType } from 'type-graphql';
import { ErrorCode, UserError, type UserErrorData } from '../../platform/graphql/user-errors.ts';

@ObjectType({ implements: UserError, description: 'Less is available than was asked for.' })
export class InsufficientStockError extends UserError {
  @Field({ description: 'SKU of the variant that is short.' })
  sku!: string;

  @Field(() => Int, { description: 'How much was asked for.' })
  requested!: number;

  @Field(() => Int, { description: 'How much could be had.' })
  available!: number;
}

export function insufficientStock(shortage: {
  sku: string;
  requested: number;
  available: number;
  field?: string | undefined;
}): UserErrorData {
  const { sku, requested, available, field } = shortage;
  return {
    __typename: 'InsufficientStockError',
    code: ErrorCode.INSUFFICIENT_STOCK,
    message: `${requested} of ${sku} were asked for, ${available} are available.`,
    field: field?.split('.') ?? null,
    sku,
    requested,
    available,
  };
}
