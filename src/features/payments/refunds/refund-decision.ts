import { RefundStatus } from '../payment-status.ts';
import type { RefundRow } from './refund-state.locks.ts';

/** What a provider says of a refund. Its reference is null when the provider refused to make it. */
export interface SaidRefund {
  readonly reference: string | null;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  readonly status: 'PENDING' | 'SUCCEEDED' | 'FAILED';
  readonly failureCode?: string;
}

/** A refund may fail after it succeeded, and never succeeds after it failed. So the order of arrival does not matter. */
const RANK: Readonly<Record<RefundStatus, number>> = {
  [RefundStatus.PENDING]: 0,
  [RefundStatus.SUCCEEDED]: 1,
  [RefundStatus.FAILED]: 2,
};

/**
 * What a provider's state of a refund means for ours: the status that our row is written with, or that it does not fit.
 * A refund that was refused, and of which the provider speaks nevertheless, was made.
 */
export function decideRefund(
  refund: Pick<RefundRow, 'status' | 'reference' | 'amount'>,
  said: SaidRefund,
): RefundStatus | 'mismatch' | 'nothing' {
  const to = RefundStatus[said.status];
  const { status, reference } = refund;
  const isAnother = said.reference !== null && reference !== null && said.reference !== reference;
  if (isAnother || said.amount !== refund.amount) return to === RefundStatus.FAILED ? 'nothing' : 'mismatch';
  const wasRefused = status === RefundStatus.FAILED && reference === null;
  if (RANK[to] > RANK[status] || (wasRefused && to !== status)) return to;
  return reference === null && said.reference !== null ? status : 'nothing';
}
