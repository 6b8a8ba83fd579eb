import type { GraphqlClient, Present } from '../clients/graphql-client.ts';
import { graphql } from '../generated/gql.ts';
import type { MailsQuery } from '../generated/graphql.ts';

export const MAILS = graphql(`
  query Mails {
    mails(first: 100) { nodes { id to kind subject text html status attempts lastError sentAt } }
  }
`);

export type ReadMail = Present<MailsQuery>['mails']['nodes'][number];

/** Reads the mails to an address through the API, the newest first. */
export async function mailsTo(client: GraphqlClient, address: string): Promise<ReadMail[]> {
  const { mails } = await client.run(MAILS);
  return mails.nodes.filter(({ to }) => to === address);
}
