import { invalid } from '../../platform/graphql/faults.ts';
import type { UserErrorData } from '../../platform/graphql/user-errors.ts';
import { ErrorCode, UserFault } from '../../platform/graphql/user-errors.ts';
import { type Address, normalizeAddress, validateAddress } from '../../values/address.ts';
import { normalizeEmail } from '../../values/email.ts';

/** An address as it is stored; null and undefined as they are. @throws UserFault with an error for each wrong part */
export function addressAt<T extends Address | null | undefined>(field: string, address: T): Address | T {
  if (!address) return address;
  const [first, ...more] = validateAddress(address).map(
    (problem): UserErrorData => ({
      __typename: 'ValidationError',
      code: ErrorCode.VALIDATION,
      message: `${problem.field} ${problem.message}.`,
      field: [field, problem.field],
    }),
  );
  if (first) throw new UserFault(first, ...more);
  return normalizeAddress(address);
}

/** An e-mail address as it is stored; null and undefined as they are. @throws UserFault when it is none */
export function emailAt<T extends string | null | undefined>(field: string, email: T): string | T {
  if (typeof email !== 'string') return email;
  const normalized = normalizeEmail(email);
  if (!normalized) throw invalid(field, 'That is not an e-mail address.');
  return normalized;
}
