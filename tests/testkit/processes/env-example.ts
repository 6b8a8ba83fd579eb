import { settings } from '../../../src/platform/config/settings.ts';

/** The text of `.env.example`, generated from the settings. */
export function envExample(): string {
  const entries = Object.entries(settings).map(([name, schema]) => {
    const fallback = schema.safeParse(undefined);
    const value = fallback.success && fallback.data !== undefined ? String(fallback.data) : '';
    return `# ${schema.description}\n${name}=${value}\n`;
  });
  return `# Copy to .env and change what you need. Every line is optional except where production asks for it.\n\n${entries.join('\n')}`;
}
