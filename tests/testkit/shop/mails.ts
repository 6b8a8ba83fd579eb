import type { GraphqlClient } from '../clients/graphql-client.ts';

export interface ReadMail {
  readonly id: string;
  readonly to: string;
  readonly kind: string;
  readonly subject: string;
  readonly text: string | null;
  readonly html: string | null;
  readonly status: string;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly sentAt: string | null;
}

export const MAILS =
  '{ mails(first: 100) { nodes { id to kind subject text html status attempts lastError sentAt } } }';

/** The mails to an address, the newest first, as somebody reads them through the API. */
export async function mailsTo(client: GraphqlClient, address: string): Promise<ReadMail[]> {
  const { mails } = await client.run<{ mails: { nodes: ReadMail[] } }>(MAILS);
  return mails.nodes.filter(({ to }) => to === address);
}
