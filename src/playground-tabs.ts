import type { PlaygroundTab } from './platform/graphiql/playground.ts';

/** The tabs the playground opens with: the way from signing in to a moved order. */
export const playgroundTabs: PlaygroundTab[] = [
  {
    title: 'Sign in',
    query: `# The token of a sign-in is kept and sent with everything that follows.
mutation SignIn($input: LoginInput!) {
  login(input: $input) {
    accessToken
    expiresAt
    user { id name role }
    userErrors { code message }
  }
}
`,
    variables: { input: { email: 'admin@ordinal.example', password: 'ordinal-demo' } },
  },
];
