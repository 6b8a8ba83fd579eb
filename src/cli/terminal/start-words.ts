/** This file imports nothing, because it runs before there is a build. */

const HELP = `Usage: npm start

Starts the order-management server: GraphQL over HTTP and WebSocket at /graphql, health at /health/ready, and metrics
on a port of their own. Without DATABASE_URL it runs a PostgreSQL of its own, whose data lies in the folder .data.

It takes no options. Settings come from the environment and the file .env:

  PORT=4001 npm start                  another port than 4000
  DATABASE_URL=postgres://… npm start  a database of your own
  LOG_LEVEL=warn npm start             no line for each request

.env.example lists every setting. Commands, such as imports and audits: npm run ordinal -- --help
`;

/**
 * Handles the arguments of `npm start --`. `--help` prints the help, and all others are refused. Both end the process.
 */
export function readStartWords(words: readonly string[]): void {
  if (words.length === 0) return;
  if (words.some((word) => word === '--help' || word === '-h')) {
    process.stdout.write(HELP);
    process.exit(0);
  }
  const unknown = words.map((word) => JSON.stringify(word)).join(', ');
  process.stderr.write(
    `npm start takes no options, and was given ${unknown}. Settings come from the environment and .env; ` +
      'npm start -- --help says more.\n',
  );
  process.exit(1);
}
