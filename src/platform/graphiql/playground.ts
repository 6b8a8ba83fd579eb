/**
 * One prepared tab of the playground. The composition root owns the text; this room only shows it.
 *
 * A tab is found again by the names of its operations, so they have to be unique over all tabs.
 */
interface PlaygroundTab {
  /** What the tab strip says, for example `Sign in`. */
  title: string;
  query: string;
  /** A text in it may be `{{name}}`, one of the values below, or `{{newKey}}`, a new key on each run. */
  variables?: Record<string, unknown>;
  /** Sent with this tab's requests; whatever a person types there wins over the kept access token. */
  headers?: Record<string, string>;
}

/** A value that an answer of one tab carries and the variables of another one use. */
export interface KeptValue {
  /** Where answers carry it: the keys from `data` on, for example `createCart.token`. */
  from: string;
  /** Used until an answer carries one. */
  initial?: string | null;
  /** Without `initial`: what to do first, said instead of sending the request. */
  missing?: string;
}

/** What the playground of one application shows. */
export interface PlaygroundContent {
  /** The title of the page and the name above the tabs. */
  title: string;
  /** Markdown; the documentation begins with it. */
  welcome: string;
  tabs: PlaygroundTab[];
  /** The kept values by name: `{{name}}` in variables. */
  values: Record<string, KeptValue>;
}

/** What the server writes into the page for the browser to read: data only, never a secret. */
export interface PlaygroundConfig extends PlaygroundContent {
  /** The path of the GraphQL endpoint, for HTTP and WebSocket alike. */
  endpoint: string;
  /** A hash of the prepared tabs: new tabs get a new key, so an old browser store cannot hide them. */
  storageKey: string;
}

/** How the playground renews a sign-in. It is here, and not in the client, so that a test can check it. */
export const RENEW_SESSION = `mutation Renew($input: RefreshSessionInput!) {
  refreshSession(input: $input) { accessToken refreshToken user { email } }
}`;
