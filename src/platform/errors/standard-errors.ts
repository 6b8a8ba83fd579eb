import { DomainError, ErrorCode } from './domain-error.ts';

/** The errors that all features throw. `field` is the path of the input, such as `items.0.sku`. */

export function invalid(field: string, message: string): DomainError {
  return new DomainError({
    __typename: 'ValidationError',
    code: ErrorCode.VALIDATION,
    message,
    field: path(field),
  });
}

/** The same answer for an unknown object and for one that belongs to somebody else. */
export function notFound(what: string, field?: string): DomainError {
  const message = `There is no such ${what}.`;
  return new DomainError({
    __typename: 'NotFoundError',
    code: ErrorCode.NOT_FOUND,
    message,
    field: field === undefined ? null : path(field),
  });
}

export function alreadyExists(field: string, message: string): DomainError {
  return new DomainError({
    __typename: 'ConflictError',
    code: ErrorCode.ALREADY_EXISTS,
    message,
    field: path(field),
  });
}

export function notAllowedNow(message: string, field?: string): DomainError {
  return new DomainError({
    __typename: 'ConflictError',
    code: ErrorCode.NOT_ALLOWED_NOW,
    message,
    field: field === undefined ? null : path(field),
  });
}

/** @param subjectId the encoded id of what changed */
function versionConflict(options: { currentVersion: number; subjectId: string }): DomainError {
  return new DomainError({
    __typename: 'VersionConflictError',
    code: ErrorCode.VERSION_CONFLICT,
    message: `It changed meanwhile and is at version ${options.currentVersion} now; read it again and retry.`,
    field: ['expectedVersion'],
    ...options,
  });
}

/** Throws if the object's version differs from the expected one. Without an expected version nothing is checked. */
export function expectVersion(
  expected: number | null | undefined,
  found: { version: number },
  subjectId: string,
): void {
  if (expected === undefined || expected === null || expected === found.version) return;
  throw versionConflict({ currentVersion: found.version, subjectId });
}

function path(field: string): string[] {
  return field.split('.');
}
