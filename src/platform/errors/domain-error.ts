/** Why a mutation failed. Programs branch on it. */
export enum ErrorCode {
  VALIDATION = 'VALIDATION',
  NOT_FOUND = 'NOT_FOUND',
  ALREADY_EXISTS = 'ALREADY_EXISTS',
  VERSION_CONFLICT = 'VERSION_CONFLICT',
  ILLEGAL_TRANSITION = 'ILLEGAL_TRANSITION',
  INSUFFICIENT_STOCK = 'INSUFFICIENT_STOCK',
  IDEMPOTENCY_MISMATCH = 'IDEMPOTENCY_MISMATCH',
  PAYMENT_DECLINED = 'PAYMENT_DECLINED',
  INVALID_CREDENTIALS = 'INVALID_CREDENTIALS',
  INVALID_TOKEN = 'INVALID_TOKEN',
  SESSION_ENDED = 'SESSION_ENDED',
  TOO_MANY_ATTEMPTS = 'TOO_MANY_ATTEMPTS',
  CART_EMPTY = 'CART_EMPTY',
  CURRENCY_NOT_SOLD = 'CURRENCY_NOT_SOLD',
  NO_PRICE = 'NO_PRICE',
  NOT_ALLOWED_NOW = 'NOT_ALLOWED_NOW',
}

/** A user error as plain JSON, as the API returns it and an idempotency key stores it. */
export interface UserErrorData {
  readonly __typename: string;
  readonly code: ErrorCode;
  readonly message: string;
  readonly field?: readonly string[] | null;
  readonly [detail: string]: unknown;
}

/**
 * An error that a user can fix. Services throw it, and mutations return it as `userErrors`. Nothing has been changed.
 */
export class DomainError extends Error {
  override readonly name: string = 'DomainError';
  readonly errors: readonly UserErrorData[];

  constructor(...errors: readonly [UserErrorData, ...UserErrorData[]]) {
    super(errors.map(({ message }) => message).join(' '));
    this.errors = errors;
  }
}
