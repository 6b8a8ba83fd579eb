/** The tokens of a sign-in. */
export interface SessionTokens {
  readonly accessToken: string;
  readonly expiresAt: Date;
  readonly refreshToken: string;
  readonly refreshExpiresAt: Date;
}

/** The token cookies of one request. Scripts of the page cannot read them. */
export interface TokenCookies {
  /** The refresh token that the browser sent; undefined without one. */
  readonly refreshToken: string | undefined;
  /** Sets the cookies in the answer. */
  keep(tokens: SessionTokens): void;
  /** Removes the cookies in the answer. */
  forget(): void;
}
