import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { contentSecurityPolicy, describePlayground, type PageAssets, renderPage } from './page.ts';
import type { PlaygroundContent } from './playground.ts';

/** The name of the route constraint and its only value. */
const WANTS_PAGE = 'wantsPage';
/** The bundler writes this prefix into its files; see `client/build.ts`. */
const ASSETS_PREFIX = '/graphiql/';

export interface GraphiqlOptions {
  /** The path of the GraphQL endpoint, which serves the page to browsers. */
  path: string;
  content: PlaygroundContent;
  /** The folder that `npm run build:graphiql` writes, usually `dist/graphiql`. */
  assetsDir: string;
}

/**
 * Serves GraphiQL to browsers that navigate to the endpoint: a GET that accepts `text/html` and has no `query`. The
 * page is a second, constrained route on the same path, so all other requests reach the endpoint's own handler.
 *
 * Without built assets the server still starts. The page then answers 503 and names the build command.
 */
export async function registerGraphiql(app: FastifyInstance, options: GraphiqlOptions): Promise<void> {
  const assets = await readAssets(options.assetsDir);
  if (assets) {
    await app.register(fastifyStatic, {
      root: resolve(options.assetsDir, 'assets'),
      prefix: `${ASSETS_PREFIX}assets/`,
      decorateReply: false,
      index: false,
      preCompressed: true,
      immutable: true,
      maxAge: '365d',
    });
  } else {
    app.log.warn({ assetsDir: options.assetsDir }, 'GraphiQL is not built: run npm run build:graphiql');
  }
  const { path, content } = options;
  const html = assets && renderPage(describePlayground(content, path), assets);
  registerPageConstraint(app);
  // A browser that opens the address of the server without a path is sent to the playground.
  app.get('/', { constraints: { [WANTS_PAGE]: 'yes' } }, async (_request, reply) =>
    reply.header('vary', 'accept').header('cache-control', 'no-cache').redirect(path),
  );
  app.get(path, { constraints: { [WANTS_PAGE]: 'yes' } }, async (request, reply) => {
    reply.header('vary', 'accept').header('cache-control', 'no-cache');
    if (!html) {
      return reply.code(503).type('text/plain').send('GraphiQL is not built. Run: npm run build:graphiql\n');
    }
    return reply
      .header('content-security-policy', contentSecurityPolicy(request.host))
      .header('referrer-policy', 'no-referrer')
      .header('x-content-type-options', 'nosniff')
      .type('text/html; charset=utf-8')
      .send(html);
  });
}

/** True for a navigation. API clients ask for JSON or any type, never for HTML. */
function wantsPage(request: Pick<IncomingMessage, 'headers' | 'url'>): boolean {
  const search = request.url?.split('?', 2)[1];
  return (
    (request.headers.accept ?? '').includes('text/html') &&
    !(search && new URLSearchParams(search).has('query'))
  );
}

function registerPageConstraint(app: FastifyInstance): void {
  app.addConstraintStrategy({
    name: WANTS_PAGE,
    mustMatchWhenDerived: false,
    storage: () => {
      const handlers = new Map<string, never>();
      return {
        get: (value) => handlers.get(String(value)) ?? null,
        set: (value, handler) => void handlers.set(String(value), handler as never),
      };
    },
    validate: () => undefined,
    deriveConstraint: (request) => (wantsPage(request) ? 'yes' : undefined),
  });
}

interface ManifestChunk {
  file: string;
  isEntry?: boolean;
  css?: string[];
}

/** Reads the bundler's manifest. Undefined if nothing was built. */
async function readAssets(assetsDir: string): Promise<PageAssets | undefined> {
  let text: string;
  try {
    text = await readFile(join(assetsDir, 'manifest.json'), 'utf8');
  } catch {
    return undefined;
  }
  const manifest = JSON.parse(text) as Record<string, ManifestChunk>;
  const entries = Object.values(manifest).filter((chunk) => chunk.isEntry);
  return {
    scripts: entries.map((chunk) => ASSETS_PREFIX + chunk.file),
    styles: entries.flatMap((chunk) => chunk.css ?? []).map((file) => ASSETS_PREFIX + file),
  };
}
