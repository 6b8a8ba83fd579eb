import type { Actor } from '../../../platform/auth/actor.ts';
import type { ProviderName } from './provider-name.ts';

/** Who says something about money, and on whose behalf it is recorded. */
export interface ChangeSource {
  readonly provider: ProviderName;
  /** The account at the provider, `default` without one. */
  readonly account?: string;
  /** Without an actor the system records it. */
  readonly actor?: Actor;
}

/**
 * `unchanged`: our books say so already, or something later. `unknown`: there is no payment of ours that it could change
 * yet. Apply it again later: a change may arrive before what it follows.
 */
export type ChangeOutcome = 'applied' | 'unchanged' | 'unknown';

export function accountOf({ account = 'default' }: ChangeSource): string {
  return account;
}
