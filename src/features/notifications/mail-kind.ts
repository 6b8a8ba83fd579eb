import { registerEnumType } from 'type-graphql';
import { type EnumFilter, enumFilter } from '../../platform/graphql/lists/filter-inputs.ts';
import type { AccountMailKind } from '../accounts/mails/account-mails.ts';
import type { OrderMailKind } from '../orders/access/order-mails.ts';

/** Keys for the API, values for the table. */
export const MailKind = {
  PASSWORD_RESET: 'account.password_reset',
  PASSWORD_CHANGED: 'account.password_changed',
  EMAIL_VERIFICATION: 'account.email_verification',
  EMAIL_CHANGED: 'account.email_changed',
  SIGN_UP: 'account.sign_up',
  ACCOUNT_EXISTS: 'account.exists',
  ORDER_ACCESS: 'order.access',
  OTHER: 'other',
} as const satisfies Record<string, AccountMailKind | OrderMailKind | 'other'>;

export type MailKind = (typeof MailKind)[keyof typeof MailKind];

registerEnumType(MailKind, {
  name: 'MailKind',
  description: 'The kinds of mail.',
  valuesConfig: {
    PASSWORD_RESET: { description: 'A link to choose a new password.' },
    PASSWORD_CHANGED: { description: 'The password was changed.' },
    EMAIL_VERIFICATION: { description: 'A link to confirm an e-mail address.' },
    EMAIL_CHANGED: { description: 'The e-mail address of the account was changed.' },
    SIGN_UP: { description: 'A link to finish a sign-up.' },
    ACCOUNT_EXISTS: { description: 'Somebody signed up with an address that already has an account.' },
    ORDER_ACCESS: { description: 'A link that shows an order to its guest.' },
    OTHER: { description: 'One that this version of the server does not know.' },
  },
});

export const MailKindFilter = enumFilter(MailKind, 'MailKind');
export type MailKindFilter = EnumFilter<MailKind>;

const KINDS: ReadonlySet<string> = new Set(Object.values(MailKind));

/** The kind of a stored mail. Other versions of the server may have stored others. */
export function mailKind(kind: string): MailKind {
  return KINDS.has(kind) ? (kind as MailKind) : MailKind.OTHER;
}
