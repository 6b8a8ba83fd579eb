import { useEditorContext, usePluginStore, useStorage } from '@graphiql/react';
import { useEffect, useRef } from 'react';
import { mendTabStrip } from './tab-strip.ts';

/** From this width on there is room for the documentation beside both editors. */
const WIDE = '(min-width: 1200px)';
const WELCOMED = 'welcomed';

/**
 * Adds what GraphiQL's editors lack: a name for screen readers, wrapped lines, and a Tab key that moves the focus.
 * Opens the documentation with its welcome once, and keeps the chosen tab visible.
 */
export function EditorAccess() {
  const { queryEditor, variableEditor, headerEditor, responseEditor, activeTabIndex } = useEditorContext({
    nonNull: true,
  });
  const { plugins } = usePluginStore();
  const storage = useStorage();
  const isWelcomed = useRef(false);

  useEffect(() => {
    for (const [editor, name] of [
      [queryEditor, 'Query'],
      [variableEditor, 'Variables'],
      [headerEditor, 'Headers'],
      [responseEditor, 'Answer'],
    ] as const) {
      editor?.setOption('screenReaderLabel', name);
      editor?.setOption('lineWrapping', true);
    }
  }, [queryEditor, variableEditor, headerEditor, responseEditor]);

  useEffect(mendTabStrip, []);

  useEffect(() => {
    document.addEventListener('keydown', leaveEditor, { capture: true });
    return () => document.removeEventListener('keydown', leaveEditor, { capture: true });
  }, []);

  useEffect(() => {
    if (isWelcomed.current || plugins.length === 0) return;
    isWelcomed.current = true;
    if (!matchMedia(WIDE).matches || storage.get(WELCOMED)) return;
    storage.set(WELCOMED, 'yes');
    // The button also gives the pane its width, which showing the plugin alone does not.
    document.querySelector<HTMLElement>('.graphiql-sidebar button')?.click();
  }, [plugins, storage]);

  useEffect(() => {
    document
      .getElementById(`graphiql-session-tab-${activeTabIndex}`)
      ?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [activeTabIndex]);

  return null;
}

/** Tab moves the focus, as everywhere else on a page; in a list of suggestions it still picks one. */
function leaveEditor(event: KeyboardEvent): void {
  const isInEditor = event.target instanceof Element && event.target.closest('.CodeMirror');
  if (event.key === 'Tab' && isInEditor && !document.querySelector('.CodeMirror-hints')) {
    event.stopPropagation();
  }
}
