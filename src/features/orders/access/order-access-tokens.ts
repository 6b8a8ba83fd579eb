import type { PurposeSignatures } from '../../../platform/auth/purpose-signatures.ts';

/** What a token names of its order. */
export interface TokenOrder {
  readonly storeId: string;
  readonly id: string;
  /** Rises when staff revoke the tokens of the order. */
  readonly accessVersion: number;
}

export const ORDER_ACCESS = 'order access';

/** A storefront shows the order that long after a checkout without asking for a new link. */
export const CHECKOUT_DAYS = 30;
const CHECKOUT_SECONDS = CHECKOUT_DAYS * 24 * 3_600;
/** Of a new order. */
const FIRST_VERSION = 1;
const TOKEN = /^([0-9a-z]{1,9})\.([\w.-]{40,600})$/;

/**
 * Tokens that let a guest see one order, cancel it and pay it. A token is a signature of the order, its access version
 * and the time of expiry; nothing is stored.
 */
export class OrderAccessTokens {
  readonly #signatures: PurposeSignatures;

  constructor(signatures: PurposeSignatures) {
    this.#signatures = signatures;
  }

  /** @param expiresAt in whole seconds since the epoch */
  issue(order: TokenOrder, expiresAt: number): string {
    return `${expiresAt.toString(36)}.${this.#signatures.sign(textOf(order, expiresAt))}`;
  }

  /**
   * The token of a checkout, which is the same each time the checkout is repeated: it expires by the time in the order's
   * id, and is of the first version. So a repeated checkout does not undo a revocation.
   */
  issueAtCheckout({ storeId, id }: Omit<TokenOrder, 'accessVersion'>): string {
    const placedAt = Math.floor(Number.parseInt(id.replace('-', '').slice(0, 12), 16) / 1000);
    return this.issue({ storeId, id, accessVersion: FIRST_VERSION }, placedAt + CHECKOUT_SECONDS);
  }

  admits(order: TokenOrder, token: string): boolean {
    const [, expiry = '', signature = ''] = TOKEN.exec(token) ?? [];
    const expiresAt = Number.parseInt(expiry, 36);
    // One token has one spelling.
    const isCanonical = expiresAt.toString(36) === expiry;
    const isOpen = isCanonical && expiresAt > Date.now() / 1000;
    return isOpen && this.#signatures.verify(textOf(order, expiresAt), signature);
  }
}

function textOf({ storeId, id, accessVersion }: TokenOrder, expiresAt: number): string {
  return [storeId, id, accessVersion, expiresAt].join(' ');
}
