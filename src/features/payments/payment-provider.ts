import type { ProviderName } from './providers/provider-name.ts';

/** The buyer's choices for one payment. They are stored, because a retry must send the provider the same request. */
export interface ProviderOptions {
  readonly testOutcome?: 'SUCCEED' | 'DECLINE' | 'PENDING';
}

interface IntentRequest extends ProviderOptions {
  readonly orderId: string;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  /** The same key always returns the same intent. */
  readonly idempotencyKey: string;
}

export interface Intent {
  /** The provider's own id of the intent, unique at the provider. */
  readonly reference: string;
  readonly status: 'CAPTURED' | 'PENDING' | 'DECLINED';
  readonly declineCode?: string;
}

/** An intent that is known without asking the provider. A decline is excluded, since the buyer needs an explanation. */
export interface ImmediateIntent {
  readonly reference: string;
  readonly state: 'CAPTURED' | 'PENDING';
}

interface MoneyMove {
  /** The provider's own id of the payment. */
  readonly reference: string;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  readonly idempotencyKey: string;
}

export type MoveResult =
  | { readonly ok: true; readonly reference: string }
  | { readonly ok: false; readonly code: string };

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
   * Only for providers that need no network: the answer that {@link createIntent} will give, for any order and amount.
   * It has no side effects. It is called before the order is written, and the order may never be written.
   */
  immediateIntent?(
    request: Omit<IntentRequest, 'orderId' | 'amount' | 'currency'>,
  ): ImmediateIntent | undefined;
  createIntent(request: IntentRequest): Promise<Intent>;
  refund(move: MoneyMove): Promise<MoveResult>;
}

/** The providers of this installation by name. */
export type PaymentProviders = ReadonlyMap<ProviderName, PaymentProvider>;
