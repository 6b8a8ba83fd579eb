/** Why a mutation did not do what it was asked; programs branch on it. */
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
  NOT_ALLOWED_NOW = 'NOT_ALLOWED_NOW',
}

/** The plain, storable form of a user error: what the API answers and what an idempotency key keeps. */
export interface UserErrorData {
  readonly __typename: string;
  readonly code: ErrorCode;
  readonly message: string;
  readonly field?: readonly string[] | null;
  readonly [detail: string]: unknown;
}

/** Thrown by services for what a person can act on; mutations answer it as `userErrors`, nothing half done. */
export class DomainError extends Error {
  override readonly name: string = 'DomainError';
  readonly errors: readonly UserErrorData[];

  constructor(...errors: readonly [UserErrorData, ...UserErrorData[]]) {
    super(errors.map(({ message }) => message).join(' '));
    this.errors = errors;
  }
}
