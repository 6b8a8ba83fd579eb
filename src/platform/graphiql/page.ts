import { createHash } from 'node:crypto';
import type { PlaygroundConfig, PlaygroundContent } from './playground.ts';

/** The files the page links to, as URLs of this server. */
export interface PageAssets {
  scripts: string[];
  styles: string[];
}

/** A host name or address with an optional port. Nothing else is repeated in a header. */
const PLAIN_HOST = /^[\w.-]+(:\d+)?$|^\[[\da-f:.]+\](:\d+)?$/i;

/** The letter O on the playground's own red, as a data URL: the page needs no file for it. */
const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#b8006f"/>' +
    '<circle cx="16" cy="16" r="7.5" fill="none" stroke="#fff" stroke-width="5"/></svg>',
)}`;

/** The playground's configuration for the browser. The storage key changes exactly when the tabs change. */
export function describePlayground(content: PlaygroundContent, endpoint: string): PlaygroundConfig {
  const hash = createHash('sha256').update(JSON.stringify(content.tabs)).digest('hex');
  return { ...content, endpoint, storageKey: hash.slice(0, 16) };
}

/**
 * The whole page. The configuration is a JSON data block, which is never executed. So the Content-Security-Policy needs
 * no nonce, and the page is the same for everybody.
 */
export function renderPage(config: PlaygroundConfig, assets: PageAssets): string {
  const styles = assets.styles.map((url) => `<link rel="stylesheet" href="${url}">`);
  const scripts = assets.scripts.map((url) => `<script type="module" src="${url}"></script>`);
  const data = JSON.stringify(config).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(config.title)}</title>
<link rel="icon" href="${ICON}">
${styles.join('\n')}
</head>
<body>
<main id="playground"></main>
<noscript>The playground needs JavaScript; the API at ${escapeHtml(config.endpoint)} does not.</noscript>
<script type="application/json" id="playground-config">${data}</script>
${scripts.join('\n')}
</body>
</html>
`;
}

/**
 * Allows code only from this server's files, and nothing from outside. Inline styles are allowed because the dialogs
 * lock scrolling with their own `<style>` element. The WebSocket origins are explicit because not every browser
 * includes `ws:` in `'self'`.
 */
export function contentSecurityPolicy(host: string): string {
  const sockets = PLAIN_HOST.test(host) ? ` ws://${host} wss://${host}` : '';
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "img-src 'self' data:",
    `connect-src 'self'${sockets}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
