import type { ChangeOutcome, ChangeSource } from '../providers/change-source.ts';
import type { ProviderChange } from '../providers/provider-state.ts';

type Kind = ProviderChange['kind'];
type ChangeOf<K extends Kind> = Extract<ProviderChange, { readonly kind: K }>;
type Applier<K extends Kind> = (change: ChangeOf<K>, source: ChangeSource) => Promise<ChangeOutcome>;

/**
 * The only way by which what a provider says becomes ours: webhooks, lists that were fetched, and the answers to our
 * calls. Each kind of change has one applier, which locks the order and brings our row up to the state. Appliers are
 * monotone and idempotent: changes may arrive late, twice and in any order.
 */
export class ProviderChanges {
  readonly #appliers = new Map<
    Kind,
    (change: ProviderChange, source: ChangeSource) => Promise<ChangeOutcome>
  >();

  /** Rooms register the applier of their kind when the feature is composed. */
  register<K extends Kind>(kind: K, applier: Applier<K>): void {
    if (this.#appliers.has(kind)) throw new Error(`changes of the kind ${kind} have an applier`);
    this.#appliers.set(kind, (change, source) => applier(change as ChangeOf<K>, source));
  }

  /** @throws Error for a kind without an applier, so that no change is lost */
  async apply(change: ProviderChange, source: ChangeSource): Promise<ChangeOutcome> {
    const applier = this.#appliers.get(change.kind);
    // Movements of the account are bookkeeping. Nothing keeps them yet, and providers can list them again.
    if (!applier && change.kind === 'balance') return 'unchanged';
    if (!applier) throw new Error(`no applier for changes of the kind ${change.kind}`);
    return applier(change, source);
  }
}
