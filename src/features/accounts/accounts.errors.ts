import { DomainError, ErrorCode } from '../../platform/errors/domain-error.ts';

/** The user errors of signing in. Each reveals as little about the account as possible. */

export function invalidCredentials(): DomainError {
  return new DomainError({
    __typename: 'InvalidCredentialsError',
    code: ErrorCode.INVALID_CREDENTIALS,
    message: 'E-mail and password do not belong together.',
    field: null,
  });
}

export function wrongPassword(): DomainError {
  return new DomainError({
    __typename: 'InvalidCredentialsError',
    code: ErrorCode.INVALID_CREDENTIALS,
    message: 'That is not your current password.',
    field: ['currentPassword'],
  });
}

/**
 * @param retryAfter seconds
 * @param otherwise what helps at once
 */
export function tooManyAttempts(retryAfter: number, otherwise?: string): DomainError {
  const others = otherwise === undefined ? '' : `, or ${otherwise}`;
  return new DomainError({
    __typename: 'TooManyAttemptsError',
    code: ErrorCode.TOO_MANY_ATTEMPTS,
    message: `There were too many attempts; try again in ${retryAfter} seconds${others}.`,
    field: null,
    retryAfter,
  });
}

/** Too many wrong passwords of one account. A reset unlocks it. @param retryAfter seconds */
export function accountLocked(retryAfter: number): DomainError {
  return tooManyAttempts(retryAfter, 'reset the password');
}

/** The same error for every reason, so that nobody learns which tokens exist. */
export function invalidToken(): DomainError {
  return new DomainError({
    __typename: 'InvalidTokenError',
    code: ErrorCode.INVALID_TOKEN,
    message: 'The token is not good, or not any more; ask for a new one.',
    field: ['token'],
  });
}

export function sessionEnded(field?: string): DomainError {
  return new DomainError({
    __typename: 'SessionEndedError',
    code: ErrorCode.SESSION_ENDED,
    message: 'The session has ended, or its refresh token was used before; sign in again.',
    field: field === undefined ? null : [field],
  });
}
