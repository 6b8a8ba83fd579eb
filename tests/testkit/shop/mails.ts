import type { GraphqlClient, Present } from '../clients/graphql-client.ts';
import { graphql } from '../generated/gql.ts';
import type { MailsQuery } from '../generated/graphql.ts';

export const MAILS = graphql(`
  query Mails {
    mails(first: 100) { nodes { id to kind subject text html status attempts lastError sentAt } }
  }
`);

export type ReadMail = Present<MailsQuery>['mails']['nodes'][number];

/** The mails to an address, the newest first, as somebody reads them through the API. */
export async function mailsTo(client: GraphqlClient, address: string): Promise<ReadMail[]> {
  const { mails } = await client.run(MAILS);
  return mails.nodes.filter(({ to }) => to === address);
}
