import { DomainError, ErrorCode } from './domain-error.ts';

/** The user errors every feature throws, one function each. `field` is the path of the input, such as `items.0.sku`. */

export function invalid(field: string, message: string): DomainError {
  return new DomainError({
    __typename: 'ValidationError',
    code: ErrorCode.VALIDATION,
    message,
    field: path(field),
  });
}

/** Unknown and somebody else's look alike on purpose. */
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

/** Refuses when the caller has seen another version; without an expectation nothing is checked. */
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
