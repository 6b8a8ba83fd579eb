/** The largest number of methods of a customer that are listed. */
export const MAX_SAVED_METHODS = 100;

/** A payment method that a provider keeps for a customer, in our terms. */
export interface SavedMethod {
  /** The provider's own id. */
  readonly savedMethodId: string;
  /** The provider's word, such as `card` or `sepa_debit`. */
  readonly methodType: string;
  readonly brand: string | null;
  readonly last4: string | null;
  readonly expiryMonth: number | null;
  readonly expiryYear: number | null;
  readonly isDefault: boolean;
}

/**
 * What a provider keeps for customers. A reference is the provider's id of the customer. Every call throws when the
 * provider does not answer.
 */
export interface ProviderSavedMethods {
  /** @returns the reference, the same one for each call of a day */
  createCustomer(customer: { readonly storeId: string; readonly customerId: string }): Promise<string>;
  /** @returns the secret with which the customer's client saves a method */
  setUp(reference: string): Promise<{ readonly clientSecret: string }>;
  /** The newest first, {@link MAX_SAVED_METHODS} at most. */
  list(reference: string): Promise<readonly SavedMethod[]>;
  /** Whether the customer has such a method. */
  owns(reference: string, savedMethodId: string): Promise<boolean>;
  /** @returns false when the customer has no such method */
  setDefault(reference: string, savedMethodId: string): Promise<boolean>;
  /** @returns false when the customer has no such method */
  remove(reference: string, savedMethodId: string): Promise<boolean>;
  /** Deletes the customer with all methods at the provider. A second call does nothing. */
  deleteCustomer(reference: string): Promise<void>;
}
