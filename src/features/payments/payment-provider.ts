/** What the buyer chose for one payment, kept with it: a repeated request to the provider must be the same one. */
export interface ProviderOptions {
  readonly testOutcome?: 'SUCCEED' | 'DECLINE' | 'PENDING';
}

interface IntentRequest extends ProviderOptions {
  readonly orderId: string;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  /** The same key gives the same intent, however often it is asked for. */
  readonly idempotencyKey: string;
}

export interface Intent {
  /** What the provider calls it; unique at the provider. */
  readonly reference: string;
  readonly status: 'CAPTURED' | 'PENDING' | 'DECLINED';
  readonly declineCode?: string;
}

/** An intent that is known without asking anybody; a decline is none, since it has to be explained to the buyer. */
export interface ImmediateIntent {
  readonly reference: string;
  readonly state: 'CAPTURED' | 'PENDING';
}

interface MoneyMove {
  /** The provider's name of the payment. */
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
 * Whoever moves the money. It is called outside of every transaction, may take its time, and may be called again with
 * the same idempotency key: the answer is then the same and nothing moves twice. What throws is tried again.
 */
export interface PaymentProvider {
  readonly name: string;
  /** Whether staff say that the money of a pending payment has arrived, since nobody else does. */
  readonly isCapturedByStaff: boolean;
  /**
   * Only of providers that ask nobody: what {@link createIntent} is going to say, for any order and amount. Nothing
   * happens by it, so it is asked before the order is written, and may be asked for an order that never will be.
   */
  immediateIntent?(
    request: Omit<IntentRequest, 'orderId' | 'amount' | 'currency'>,
  ): ImmediateIntent | undefined;
  createIntent(request: IntentRequest): Promise<Intent>;
  refund(move: MoneyMove): Promise<MoveResult>;
}

/** The providers of this installation by name. */
export type PaymentProviders = ReadonlyMap<string, PaymentProvider>;
