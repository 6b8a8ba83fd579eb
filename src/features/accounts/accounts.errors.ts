import { ErrorCode, UserFault } from '../../platform/graphql/user-errors.ts';

/** The user errors of signing in; each says as little about the account as it can. */

export function invalidCredentials(): UserFault {
  return new UserFault({
    __typename: 'InvalidCredentialsError',
    code: ErrorCode.INVALID_CREDENTIALS,
    message: 'E-mail and password do not belong together.',
    field: null,
  });
}

export function wrongPassword(): UserFault {
  return new UserFault({
    __typename: 'InvalidCredentialsError',
    code: ErrorCode.INVALID_CREDENTIALS,
    message: 'That is not your current password.',
    field: ['currentPassword'],
  });
}

export function sessionEnded(field?: string): UserFault {
  return new UserFault({
    __typename: 'SessionEndedError',
    code: ErrorCode.SESSION_ENDED,
    message: 'The session has ended, or its refresh token was used before; sign in again.',
    field: field === undefined ? null : [field],
  });
}
