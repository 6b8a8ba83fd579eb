import 'graphiql/style.css';
import './main.css';
import './narrow.css';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import type { PlaygroundConfig } from '../playground.ts';
import { arrangeDocs } from './docs.ts';
import { EditorAccess } from './editor-access.tsx';
import { createPlaygroundFetcher } from './fetcher.ts';
import { KeptValues } from './kept-values.ts';
import { PaneBar } from './pane-bar.tsx';
import { SessionStore } from './session.ts';
import { SessionNote } from './session-note.tsx';
import { openTabStorage, restoreTitles, titlesByOperation } from './tab-storage.ts';

const config = JSON.parse(
  document.getElementById('playground-config')?.textContent ?? '',
) as PlaygroundConfig;
const sessions = new SessionStore();
const values = new KeptValues(config.values);
const fetcher = createPlaygroundFetcher({ endpoint: config.endpoint, sessions, values });
const storage = openTabStorage(config);
const titles = titlesByOperation(config);

function signOut(): void {
  values.forget();
  sessions.signOut();
}

createRoot(document.getElementById('playground') ?? document.body).render(
  <GraphiQL
    fetcher={fetcher}
    storage={storage}
    // Called with each new state before it is rendered, so a tab is never seen under another name.
    onTabChange={({ tabs }) => restoreTitles(titles, tabs)}
    // Called before the new schema is rendered as well.
    onSchemaChange={(schema) => arrangeDocs(schema, config.welcome)}
    shouldPersistHeaders={config.tabs.some((tab) => tab.headers)}
    inputValueDeprecation
    schemaDescription
  >
    <GraphiQL.Logo>
      <h1>{config.title}</h1>
      <SessionNote sessions={sessions} onSignOut={signOut} />
    </GraphiQL.Logo>
    <EditorAccess />
    <PaneBar />
  </GraphiQL>,
);
