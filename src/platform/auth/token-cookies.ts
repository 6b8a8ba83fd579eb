/** The tokens of a sign-in. */
export interface SessionTokens {
  readonly accessToken: string;
  readonly expiresAt: Date;
  readonly refreshToken: string;
  readonly refreshExpiresAt: Date;
}

/** The browser's own keeping of tokens, out of reach of the page's scripts, for the length of one request. */
export interface TokenCookies {
  /** The one the browser sent; undefined for none. */
  readonly refreshToken: string | undefined;
  /** Has the answer set them. */
  keep(tokens: SessionTokens): void;
  /** Has the answer remove them. */
  forget(): void;
}
