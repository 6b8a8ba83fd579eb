import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../platform/db/sql.ts';

/** The store that sends a mail. */
export interface MailSender {
  readonly name: string;
  /** The value of the header `x-store`. */
  readonly code: string;
  /** URL of the storefront, in which `{store}` is replaced by the store's code. Absent without one. */
  readonly storefrontUrl: string | undefined;
}

export async function mailSenderOf(
  em: EntityManager,
  storeId: string,
  storefrontUrl: string | undefined,
): Promise<MailSender> {
  const stores = await sql<{ name: string; code: string }>(
    em,
    'select name, code from stores where id = $1',
    [storeId],
  );
  return { ...stores[0]!, storefrontUrl };
}

/** Links to a page of the storefront, which passes the parameters to the API. */
export function pageLink(
  { storefrontUrl = '', code }: MailSender,
  page: string,
  parameters: Readonly<Record<string, string>>,
): string {
  const query = new URLSearchParams(parameters).toString();
  return `${storefrontUrl.replaceAll('{store}', code).replace(/\/+$/, '')}/${page}?${query}`;
}

/** The document to send. For shops without a storefront, or while one is being built. */
export function apiCall({ code }: MailSender, document: string): string {
  return `Send this to the API with the header x-store: ${code}\n\n${document}`;
}
