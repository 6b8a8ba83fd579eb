// A Vite plugin that puts what relay-compiler made in the place of each graphql`…`, as babel-plugin-relay does.
const DOCUMENT = /\bgraphql`\s*(?:query|mutation|subscription|fragment)\s+(\w+)[^`]*`/g;
const ARTIFACTS = new URL('../generated/relay/', import.meta.url).pathname;

/** @returns {import('vite').Plugin} */
export function relayDocuments() {
  return {
    name: 'relay-documents',
    enforce: 'pre',
    transform(code) {
      if (!/from '(?:react-relay|relay-runtime)'/.test(code)) return undefined;
      const names = Array.from(code.matchAll(DOCUMENT), ([, name]) => name);
      const imports = names.map((name) => `import $${name} from '${ARTIFACTS}${name}.graphql.ts';`);
      return { code: `${imports.join('')}${code.replaceAll(DOCUMENT, (_, name) => `$${name}`)}`, map: null };
    },
  };
}
