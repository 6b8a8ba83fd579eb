import 'graphiql/style.css';
import './main.css';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import type { PlaygroundConfig } from '../playground.ts';
import { createPlaygroundFetcher } from './fetcher.ts';
import { SessionStore } from './session.ts';
import { SessionNote } from './session-note.tsx';
import { openTabStorage, restoreTitles, titlesByOperation } from './tab-storage.ts';

const config = JSON.parse(
  document.getElementById('playground-config')?.textContent ?? '',
) as PlaygroundConfig;
const sessions = new SessionStore();
const fetcher = createPlaygroundFetcher(config.endpoint, sessions);
const storage = openTabStorage(config);
const titles = titlesByOperation(config);

createRoot(document.getElementById('playground') ?? document.body).render(
  <GraphiQL
    fetcher={fetcher}
    storage={storage}
    // Called with each new state before it is rendered, so a tab is never seen under another name.
    onTabChange={({ tabs }) => restoreTitles(titles, tabs)}
    shouldPersistHeaders={config.tabs.some((tab) => tab.headers)}
    inputValueDeprecation
    schemaDescription
  >
    <GraphiQL.Logo>
      <SessionNote sessions={sessions} />
      {config.title}
    </GraphiQL.Logo>
  </GraphiQL>,
);
