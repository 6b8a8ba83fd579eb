import { normalizeEmail } from '../../values/email.ts';
import { isSingleLine } from '../../values/text.ts';
import { ConfigError } from './config-error.ts';
import type { Settings } from './settings.ts';

export interface MailSettings {
  readonly smtpUrl: string;
  readonly from: { readonly name: string; readonly address: string };
}

/** @throws ConfigError without showing the URL, which holds a password */
export function mailSettings(values: Settings): MailSettings | undefined {
  const { SMTP_URL: smtpUrl, MAIL_FROM: sender } = values;
  if (!smtpUrl) return undefined;
  const url = URL.canParse(smtpUrl) ? new URL(smtpUrl) : undefined;
  if (!url?.hostname || !['smtp:', 'smtps:'].includes(url.protocol)) {
    throw new ConfigError('SMTP_URL must look like smtp://user:password@host:587 or smtps://host:465.');
  }
  const from = sender === undefined ? undefined : parseSender(sender);
  if (!from) {
    throw new ConfigError(
      'SMTP_URL needs MAIL_FROM, such as shop@example.com or My shop <shop@example.com>.',
    );
  }
  return { smtpUrl, from };
}

function parseSender(text: string): MailSettings['from'] | undefined {
  const [, name = '', bracketed] = /^([^<>]*)<([^<>]+)>$/.exec(text) ?? [];
  const address = normalizeEmail(bracketed ?? text);
  if (!address || !isSingleLine(name)) return undefined;
  return { name: name.trim().replace(/^"(.*)"$/, '$1'), address };
}
