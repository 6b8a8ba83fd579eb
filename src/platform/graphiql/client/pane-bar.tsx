import { ExecuteButton, useEditorContext, useExecutionContext, usePluginStore } from '@graphiql/react';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useNarrow } from './narrow.ts';

const PANES = ['query', 'variables', 'answer', 'docs'] as const;
type Pane = (typeof PANES)[number];

/** On a narrow screen: chooses the one pane that is seen, and runs the operation from any of them. */
export function PaneBar() {
  return useNarrow() ? <NarrowPaneBar /> : null;
}

function NarrowPaneBar() {
  const [pane, setPane] = useState<Pane>('query');
  const { activeTabIndex, queryEditor, variableEditor, headerEditor, responseEditor } = useEditorContext({
    nonNull: true,
  });
  const { isFetching } = useExecutionContext({ nonNull: true });
  const { plugins, setVisiblePlugin } = usePluginStore();

  // Another tab is another query.
  useEffect(() => setPane('query'), [activeTabIndex]);
  useEffect(() => {
    if (isFetching) setPane('answer');
  }, [isFetching]);
  useEffect(() => {
    document.documentElement.dataset.pane = pane;
    setVisiblePlugin(pane === 'docs' ? (plugins[0] ?? null) : null);
  }, [pane, plugins, setVisiblePlugin]);
  // CodeMirror cannot measure itself while it is hidden.
  useEffect(() => {
    for (const editor of [queryEditor, variableEditor, headerEditor, responseEditor]) editor?.refresh();
  }, [pane, queryEditor, variableEditor, headerEditor, responseEditor]);
  useEffect(() => () => setVisiblePlugin(null), [setVisiblePlugin]);

  // GraphiQL's colours and fonts hold inside its container only.
  const container = document.querySelector('.graphiql-container');
  if (!container) return null;
  return createPortal(
    <nav className="pane-bar" aria-label="Panes">
      {PANES.map((name) => (
        <button key={name} type="button" aria-pressed={name === pane} onClick={() => setPane(name)}>
          {name}
        </button>
      ))}
      <ExecuteButton />
    </nav>,
    container,
  );
}
