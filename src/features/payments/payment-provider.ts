import type { ProviderName } from './providers/provider-name.ts';
import type { ProviderSavedMethods } from './providers/provider-saved-methods.ts';
import type {
  NextAction,
  OurIds,
  ProviderChange,
  ProviderEvent,
  ProviderPayment,
  ProviderRefund,
} from './providers/provider-state.ts';

/** The buyer's choices for one payment. They are stored, because a retry must send the provider the same request. */
export interface ProviderOptions {
  readonly testOutcome?: 'SUCCEED' | 'DECLINE' | 'PENDING';
  readonly stripe?: {
    /** ELEMENTS: the client confirms with a client secret. CHECKOUT: the client follows a URL. */
    readonly flow: 'ELEMENTS' | 'CHECKOUT';
    /** Stripe's id of a saved payment method of the customer. */
    readonly paymentMethod?: string;
    readonly isSaved?: boolean;
    /** Stripe's id of the customer, for saved payment methods. */
    readonly customer?: string;
  };
}

interface IntentRequest extends ProviderOptions {
  readonly storeId: string;
  readonly orderId: string;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  /** The same key always returns the same intent. It is the id of our payment. */
  readonly idempotencyKey: string;
  /**
   * Counts from 1. It rises after the provider stored a failure under the former key, or may have forgotten it. Then the
   * adapter searches for the object before it uses a new key.
   */
  readonly attempt: number;
  /** When the payment was stored. An object of the provider cannot be older. */
  readonly createdAt: Date;
}

export interface Intent {
  /** The provider's own id of the intent, unique at the provider. */
  readonly reference: string;
  readonly status: 'CAPTURED' | 'AUTHORIZED' | 'PENDING' | 'DECLINED';
  readonly declineCode?: string;
  readonly chargeReference?: string;
  readonly captureBefore?: Date;
  readonly nextAction?: NextAction;
}

/** An intent that is known without asking the provider. A decline is excluded, since the buyer needs an explanation. */
export interface ImmediateIntent {
  readonly reference: string;
  readonly state: 'CAPTURED' | 'PENDING';
}

/** One of our calls that moves money of a payment. */
export interface MoneyMove {
  /** The provider's own id of the payment. */
  readonly reference: string;
  readonly chargeReference: string | null;
  readonly ids: OurIds;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  /** The id of our refund, capture or void. */
  readonly idempotencyKey: string;
  /** As in {@link IntentRequest}. */
  readonly attempt: number;
  readonly createdAt: Date;
}

/** `isFinal: false` means that the provider accepted the move and tells its end later. */
export type MoveResult =
  | { readonly ok: true; readonly reference: string; readonly isFinal?: boolean }
  | { readonly ok: false; readonly code: string };

/** Thrown by an adapter when the provider stored the failure under the key: the next try needs another attempt. */
export class KeySpentError extends Error {
  override readonly name = 'KeySpentError';
}

/**
 * An adapter to a payment provider. It is called outside of every transaction and may be slow. It may be called again
 * with the same idempotency key: then it returns the same answer and moves no money twice. A call that throws is
 * retried later.
 */
export interface PaymentProvider {
  readonly name: ProviderName;
  /** True if staff record the arrival of money, because no provider reports it. */
  readonly isCapturedByStaff: boolean;
  /**
   * Why an amount cannot be charged, in words for the buyer. It is asked before anything is written, and has no side
   * effects. Undefined when it can.
   *
   * @param amount minor units
   */
  chargeRefusal?(amount: number, currency: string): string | undefined;
  /** Why the options cannot be taken, in words for the client. It is asked before anything is written. */
  optionsRefusal?(options: ProviderOptions): string | undefined;
  /**
   * Only for providers that need no network: the answer that {@link createIntent} will give, for any order and amount.
   * It has no side effects. It is called before the order is written, and the order may never be written.
   */
  immediateIntent?(
    request: ProviderOptions & Pick<IntentRequest, 'idempotencyKey'>,
  ): ImmediateIntent | undefined;
  createIntent(request: IntentRequest): Promise<Intent>;
  /**
   * Whether the provider signed what the payer's client brought back. It proves that the payer tried, and no amount: fetch
   * the payment then.
   */
  verifyReturn?(claim: {
    readonly reference: string;
    readonly chargeReference: string;
    readonly signature: string;
  }): boolean;
  /** Why there is no {@link cancel}, in words for staff. */
  readonly voidRefusal?: string;
  /** True if {@link capture} takes the whole authorized amount only. */
  readonly isCapturedWhole?: boolean;
  /** Captures an authorized payment. A first capture releases the rest of the authorization. */
  capture?(move: MoneyMove): Promise<MoveResult>;
  /**
   * Ends a payment that is not captured, or its session. It throws when the provider has none of the payment.
   *
   * @returns not ok when it cannot be ended, for example because it was just paid: fetch it then
   */
  cancel?(move: MoneyMove): Promise<MoveResult>;
  refund(move: MoneyMove): Promise<MoveResult>;
  /** The present state of a payment, found by its reference, or else by our id. Undefined if it is unknown there. */
  fetchPayment?(
    known: OurIds & {
      readonly reference: string | null;
      readonly currency: string;
      readonly createdAt: Date;
    },
  ): Promise<ProviderPayment | undefined>;
  /** The present state of a refund that the provider accepted. Undefined if it is unknown there. */
  fetchRefund?(
    known: OurIds & {
      readonly refundId: string;
      readonly reference: string;
      readonly paymentReference: string;
      readonly chargeReference: string | null;
      readonly currency: string;
    },
  ): Promise<ProviderRefund | undefined>;
  readonly webhooks?: ProviderWebhooks;
  readonly history?: ProviderHistory;
  /** Payment methods that the provider keeps for signed-in customers. */
  readonly savedMethods?: ProviderSavedMethods;
}

/** How a provider pushes. */
export interface ProviderWebhooks {
  /**
   * Verifies the signature over the raw body in constant time, with each current secret.
   *
   * @returns undefined when the request is not signed by the provider, or is too old
   */
  verify(request: {
    readonly body: Buffer;
    readonly headers: Readonly<Record<string, string | string[] | undefined>>;
    readonly now: Date;
  }): ProviderEvent | undefined;
  /** What an event changes; nothing for types that do not matter. It may ask the provider for the present state. */
  changesOf(event: Pick<ProviderEvent, 'type' | 'payload'>): Promise<readonly ProviderChange[]>;
}

/** How a provider is asked for what it could not push. Times are UTC. */
export interface ProviderHistory {
  /** Events that the provider could not deliver, if it lists them. */
  undelivered?(since: Date): AsyncIterable<ProviderEvent>;
  /** Payments, refunds and disputes that were created or changed since. */
  changesSince(since: Date): AsyncIterable<ProviderChange>;
}

/** The providers that can be told to end a payment. */
export function cancellingOf(providers: Iterable<PaymentProvider>): ProviderName[] {
  return [...providers].filter(({ cancel }) => cancel !== undefined).map(({ name }) => name);
}

/** The providers of this installation by name. */
export type PaymentProviders = ReadonlyMap<ProviderName, PaymentProvider>;
