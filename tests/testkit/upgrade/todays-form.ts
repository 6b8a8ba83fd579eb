interface OldPayment {
  readonly provider: string;
  readonly testOutcome?: string;
}

/**
 * A recorded `checkout` input in the form of today's schema, so that a retry after an upgrade can be sent. Versions before
 * `payments` named one payment, its provider in lower case.
 */
export function inTodaysForm(recorded: object): object {
  const { payment, ...input } = recorded as { readonly payment?: OldPayment };
  if (!payment) return input;
  const { provider, testOutcome: outcome } = payment;
  return {
    ...input,
    payments: [{ provider: provider.toUpperCase(), ...(outcome && { test: { outcome } }) }],
  };
}
