import type { Mail } from './mail.ts';

/** The content of a mail. Both of its forms are made from it. */
export interface Letter {
  readonly to: string;
  readonly storeName: string;
  readonly subject: string;
  /** Each may contain text that users wrote. */
  readonly paragraphs: readonly string[];
  /** A link to follow, or a text to copy. */
  readonly action?: { readonly label: string; readonly url: string } | { readonly code: string };
  /** The small print after the action. */
  readonly notes?: readonly string[];
}

/** Renders a letter as text and as HTML. All content is escaped. */
export function writeMail(letter: Letter): Mail {
  const { to, storeName, subject, paragraphs, action, notes = [] } = letter;
  const asText = action && ('url' in action ? `${action.label}:\n${action.url}` : action.code);
  const text = [...paragraphs, ...(asText ? [asText] : []), ...notes, `-- \n${storeName}`].join('\n\n');
  return { to, subject: `${subject} · ${storeName}`, text: `${text}\n`, html: htmlOf(letter) };
}

function htmlOf({ storeName, subject, paragraphs, action, notes = [] }: Letter): string {
  const body = [
    `<h1 style="font-size:20px">${escapeHtml(subject)}</h1>`,
    ...paragraphs.map((text) => `<p>${lines(text)}</p>`),
    ...(action ? [actionHtml(action)] : []),
    ...notes.map((text) => `<p style="color:#666;font-size:13px">${lines(text)}</p>`),
    `<p style="color:#666;font-size:13px">${escapeHtml(storeName)}</p>`,
  ];
  return (
    '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">' +
    `<title>${escapeHtml(subject)}</title></head>\n` +
    '<body style="font-family:sans-serif;line-height:1.5;color:#222;max-width:36em;margin:2em auto;padding:0 1em">\n' +
    `${body.join('\n')}\n</body></html>\n`
  );
}

function actionHtml(action: NonNullable<Letter['action']>): string {
  if ('code' in action) return `<pre style="white-space:pre-wrap">${escapeHtml(action.code)}</pre>`;
  const url = escapeHtml(action.url);
  return `<p><a href="${url}">${escapeHtml(action.label)}</a></p>\n<p style="font-size:13px">${url}</p>`;
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
