/**
 * One prepared tab of the playground. The composition root owns the text; this folder only shows it.
 *
 * A tab is recognised by the names of its operations, so they must be unique across all tabs.
 */
interface PlaygroundTab {
  /** The title on the tab, for example `Sign in`. */
  title: string;
  query: string;
  /** A text in it may be `{{name}}`, one of the values below, or `{{newKey}}`, a new key on each run. */
  variables?: Record<string, unknown>;
  /** Headers of this tab's requests. Headers typed by the user take precedence over the stored access token. */
  headers?: Record<string, string>;
}

/** A value that an answer of one tab carries and the variables of another one use. */
export interface KeptValue {
  /** Where answers carry it: the keys from `data` on, for example `createCart.cartToken`. */
  from: string;
  /** Used until an answer carries one. */
  initial?: string | null;
  /** Without `initial`: what to do first, said instead of sending the request. */
  missing?: string;
}

/** The content of an application's playground. */
export interface PlaygroundContent {
  /** The title of the page and the name above the tabs. */
  title: string;
  /** Markdown at the top of the documentation. */
  welcome: string;
  tabs: PlaygroundTab[];
  /** The kept values by name: `{{name}}` in variables. */
  values: Record<string, KeptValue>;
}

/** The data that the server writes into the page for the browser. It never contains a secret. */
export interface PlaygroundConfig extends PlaygroundContent {
  /** The path of the GraphQL endpoint, for HTTP and WebSocket alike. */
  endpoint: string;
  /** A hash of the prepared tabs. New tabs get a new key, so an old browser store cannot hide them. */
  storageKey: string;
}

/** How the playground renews a sign-in. It is here, and not in the client, so that a test can check it. */
export const RENEW_SESSION = `mutation Renew($input: RefreshSessionInput!) {
  refreshSession(input: $input) { accessToken refreshToken user { email } }
}`;
