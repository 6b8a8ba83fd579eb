import type { EntityManager } from '@mikro-orm/postgresql';
import type { MailOutbox } from '../../../platform/mail/mail-outbox.ts';
import { type Letter, writeMail } from '../../../platform/mail/mail-text.ts';
import { apiCall, type MailSender, mailSenderOf, pageLink } from '../../stores/mail-sender.ts';

const LINK_DAYS = 7;
/** A mailed link opens its order that long. */
export const LINK_SECONDS = LINK_DAYS * 24 * 3_600;

/** As stored. */
export type OrderMailKind = 'order.access';

interface MailedOrder {
  readonly storeId: string;
  readonly number: string;
  readonly email: string;
}

/** Writes the mails about orders, in the transaction that causes them. */
export class OrderMails {
  readonly #mails: MailOutbox;
  readonly #storefrontUrl: string | undefined;

  constructor(parts: { mails: MailOutbox; storefrontUrl: string | undefined }) {
    this.#mails = parts.mails;
    this.#storefrontUrl = parts.storefrontUrl;
  }

  /** A link that shows the order to its guest. */
  async access(em: EntityManager, order: MailedOrder, accessToken: string): Promise<void> {
    const { storeId } = order;
    const sender = await mailSenderOf(em, storeId, this.#storefrontUrl);
    const letter = accessLetter(sender, order, accessToken);
    const kind: OrderMailKind = 'order.access';
    await this.#mails.put(em, { ...writeMail(letter), storeId, kind, secretForSeconds: LINK_SECONDS });
  }
}

/** Nothing in it was typed by the person who asked: the number is the one that is stored. */
function accessLetter(sender: MailSender, { number, email: to }: MailedOrder, accessToken: string): Letter {
  const query = `query { order(number: "${number}", accessToken: "${accessToken}") { number status } }`;
  return {
    to,
    storeName: sender.name,
    subject: `Your order ${number}`,
    paragraphs: [
      'Hello,',
      `somebody asked for a link to order ${number} at ${sender.name}. If it was you, open it within ${LINK_DAYS} days:`,
    ],
    action: sender.storefrontUrl
      ? { label: 'Show my order', url: pageLink(sender, 'order', { number, token: accessToken }) }
      : { code: apiCall(sender, query) },
    notes: ['If it was not you, do nothing: nobody else can read this link.'],
  };
}
