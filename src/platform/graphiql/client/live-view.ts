import type { ExecutionResult } from 'graphql';

const SHOWN_EVENTS = 50;

/**
 * The last events of a subscription as one answer: the newest first, and the data before everything else. It lives as
 * long as the page, so a restarted subscription continues above its earlier events.
 */
export class LiveView {
  #results: ExecutionResult[] = [];

  /** Begins another run: the events stay, the failures of the last run go. */
  restart(): this {
    this.#results = this.#results.filter(({ data }) => data);
    return this;
  }

  /** Adds a result and returns the view with it. */
  add(result: ExecutionResult): ExecutionResult {
    this.#results = [result, ...this.#results].slice(0, SHOWN_EVENTS);
    return this.answer();
  }

  answer(): ExecutionResult {
    const errors = this.#results.flatMap((result) => result.errors ?? []);
    const extensions = this.#results[0]?.extensions;
    return {
      data: this.#results.map(({ data }) => data ?? null),
      ...(errors.length > 0 && { errors }),
      ...(extensions && { extensions }),
    } as unknown as ExecutionResult;
  }
}

/** One view for each document that was subscribed to. */
export class LiveViews {
  readonly #views = new Map<string, LiveView>();

  /** The view for the next run of a document. */
  start(document: string): LiveView {
    const view = this.#views.get(document) ?? new LiveView();
    this.#views.set(document, view);
    return view.restart();
  }
}
