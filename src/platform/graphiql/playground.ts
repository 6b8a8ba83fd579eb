/**
 * One prepared tab of the playground. The composition root owns the text; this room only shows it.
 *
 * A tab is found again by the names of its operations, so they have to be unique over all tabs.
 */
export interface PlaygroundTab {
  /** What the tab strip says, for example `Sign in`. */
  title: string;
  query: string;
  variables?: Record<string, unknown>;
  /** Sent with this tab's requests; whatever a person types there wins over the kept access token. */
  headers?: Record<string, string>;
}

/** What the server writes into the page for the browser to read: data only, never a secret. */
export interface PlaygroundConfig {
  title: string;
  /** The path of the GraphQL endpoint, for HTTP and WebSocket alike. */
  endpoint: string;
  /** A hash of the prepared tabs: new tabs get a new key, so an old browser store cannot hide them. */
  storageKey: string;
  tabs: PlaygroundTab[];
}
