import type { Letter } from '../../../platform/mail/mail-text.ts';
import { apiCall, type MailSender, pageLink } from '../../stores/mail-sender.ts';
import { CONFIRMATION_LINK, RESET_LINK } from './link-lifetimes.ts';

interface Mailbox {
  readonly email: string;
}

interface Addressee extends Mailbox {
  readonly name: string;
  /** Null while the address is unverified. Then the account's name may be anybody's text. */
  readonly emailVerifiedAt?: Date | null;
}

/**
 * The mails about accounts. Each says why it was sent, what to do, and what happens if nothing is done. A mail to an
 * unverified address contains no text that a person typed.
 */

export function passwordResetLetter(sender: MailSender, to: Addressee, token: string): Letter {
  const action = sender.storefrontUrl
    ? { label: 'Choose a new password', url: linkTo(sender, 'reset-password', token) }
    : { code: mutation(sender, 'resetPassword', `token: "${token}", newPassword: "…"`) };
  return {
    ...from(sender, to),
    subject: 'Choose a new password',
    paragraphs: [
      greeting(to),
      `somebody asked for a new password for your account at ${sender.name}. If it was you, go on here within ${RESET_LINK.lifetime}:`,
    ],
    action,
    notes: ['If it was not you, do nothing: your password stays as it is.'],
  };
}

export function emailVerificationLetter(sender: MailSender, to: Mailbox, token: string): Letter {
  return {
    ...from(sender, to),
    subject: 'Confirm your e-mail address',
    paragraphs: [
      'Hello,',
      `your account at ${sender.name} has this e-mail address. Please confirm within ${CONFIRMATION_LINK.lifetime} that it is yours:`,
    ],
    action: verification(sender, token),
    notes: ['If you have no account there, do nothing: somebody mistyped their address.'],
  };
}

/** For an address without an account. */
export function signUpLetter(sender: MailSender, to: Mailbox, token: string): Letter {
  return {
    ...from(sender, to),
    subject: 'Confirm your e-mail address',
    paragraphs: [
      'Hello,',
      `somebody wants to open an account at ${sender.name} with this e-mail address. If it was you, confirm it within ${CONFIRMATION_LINK.lifetime} and sign in with the password you chose:`,
    ],
    action: verification(sender, token),
    notes: ['If it was not you, do nothing: no account is opened.'],
  };
}

/** For an address with an account, if somebody signs up with it. */
export function accountExistsLetter(sender: MailSender, to: Mailbox): Letter {
  return {
    ...from(sender, to),
    subject: 'You have an account already',
    paragraphs: [
      'Hello,',
      `somebody wanted to open an account at ${sender.name} with this e-mail address, which has one already. If it was you, sign in with it, or ask for a new password if you forgot yours.`,
    ],
    notes: ['If it was not you, do nothing: your account stays as it is.'],
  };
}

function verification(sender: MailSender, token: string): NonNullable<Letter['action']> {
  return sender.storefrontUrl
    ? { label: 'This is my address', url: linkTo(sender, 'verify-email', token) }
    : { code: mutation(sender, 'verifyEmail', `token: "${token}"`) };
}

function greeting({ name, emailVerifiedAt }: Addressee): string {
  return emailVerifiedAt ? `Hello ${name},` : 'Hello,';
}

export function passwordChangedLetter(sender: MailSender, to: Addressee): Letter {
  return {
    ...from(sender, to),
    subject: 'Your password was changed',
    paragraphs: [
      greeting(to),
      `the password of your account at ${sender.name} was changed, and you were signed out everywhere.`,
    ],
    notes: ['If it was not you, ask for a new password at once, and change that of your mailbox too.'],
  };
}

/** @param to the account with its former address */
export function emailChangedLetter(sender: MailSender, to: Addressee): Letter {
  return {
    ...from(sender, to),
    subject: 'Your e-mail address was changed',
    paragraphs: [
      greeting(to),
      `your account at ${sender.name} has another e-mail address now. Nothing more is mailed to this one.`,
    ],
    notes: [`If it was not you, tell ${sender.name} at once: somebody knows your password.`],
  };
}

function from({ name }: MailSender, { email }: Mailbox): Pick<Letter, 'to' | 'storeName'> {
  return { to: email, storeName: name };
}

function linkTo(sender: MailSender, page: string, token: string): string {
  return pageLink(sender, page, { token });
}

function mutation(sender: MailSender, name: string, input: string): string {
  return apiCall(sender, `mutation { ${name}(input: { ${input} }) { userErrors { message } } }`);
}
