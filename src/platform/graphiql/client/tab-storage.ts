import type { Storage as GraphiqlStorage } from '@graphiql/toolkit';
import type { PlaygroundConfig } from '../playground.ts';

const PREFIX = 'playground:tabs:';

/** Widths of the documentation and of the query, by what is right of them: at 1440 pixels a line has 55 columns. */
const PANES = { docExplorerFlex: '0.25', editorFlex: '1.35' };

/** GraphiQL's stored form of a tab. It adds the hash and the response itself. */
interface StoredTab {
  id: string;
  title: string;
  query: string | null;
  variables: string | null;
  headers: string | null;
  operationName: string | null;
  response: null;
}

interface StoredTabs {
  tabs: StoredTab[];
  activeTabIndex: number;
}

/**
 * GraphiQL's storage, keyed by the hash of the prepared tabs. Changed tabs start with a fresh store, and old stores are
 * removed. A fresh store is filled with the prepared tabs in GraphiQL's own format, because its `defaultTabs` would
 * drop the first tab's variables.
 */
export function openTabStorage(config: PlaygroundConfig): GraphiqlStorage {
  const own = `${PREFIX}${config.storageKey}:`;
  const ownKeys = () => Object.keys(localStorage).filter((key) => key.startsWith(own));
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(PREFIX) && !key.startsWith(own)) localStorage.removeItem(key);
  }
  const stored = localStorage.getItem(`${own}graphiql:tabState`);
  if (stored) repairStoredTabs(config, own, stored);
  else fillWithPreparedTabs(config, own);
  return {
    getItem: (key) => localStorage.getItem(own + key),
    setItem: (key, value) => localStorage.setItem(own + key, value),
    removeItem: (key) => localStorage.removeItem(own + key),
    clear: () => {
      for (const key of ownKeys()) localStorage.removeItem(key);
    },
    get length() {
      return ownKeys().length;
    },
  };
}

/**
 * Restores the prepared titles, because GraphiQL renames a tab after its operation with every edit. The tabs are
 * changed in place, because GraphiQL finds its active tab by identity.
 */
export function restoreTitles(titles: Map<string, string>, tabs: { title: string }[]): void {
  for (const tab of tabs) tab.title = titles.get(tab.title) ?? tab.title;
}

/** The titles of prepared tabs by the names of their operations. */
export function titlesByOperation(config: PlaygroundConfig): Map<string, string> {
  return new Map(config.tabs.flatMap((tab) => operationNames(tab.query).map((name) => [name, tab.title])));
}

function operationNames(query: string): string[] {
  return [...query.matchAll(/^\s*(?:query|mutation|subscription)\s+(\w+)/gm)].flatMap(
    (match) => match[1] ?? [],
  );
}

function fillWithPreparedTabs(config: PlaygroundConfig, own: string): void {
  const tabs = config.tabs.map<StoredTab>((tab, index) => ({
    id: `prepared-${index}`,
    title: tab.title,
    query: tab.query,
    variables: tab.variables ? JSON.stringify(tab.variables, null, 2) : null,
    headers: tab.headers ? JSON.stringify(tab.headers, null, 2) : null,
    operationName: operationNames(tab.query)[0] ?? null,
    response: null,
  }));
  if (tabs.length > 0) save(own, { tabs, activeTabIndex: 0 });
  for (const [pane, ratio] of Object.entries(PANES)) localStorage.setItem(`${own}graphiql:${pane}`, ratio);
}

/**
 * GraphiQL saves tabs under their operation names, and saves editors separately at another time. After a reload in
 * between it would open the active tab twice. The saved tabs are correct.
 */
function repairStoredTabs(config: PlaygroundConfig, own: string, stored: string): void {
  const state = JSON.parse(stored) as StoredTabs;
  restoreTitles(titlesByOperation(config), state.tabs);
  save(own, state);
}

function save(own: string, state: StoredTabs): void {
  localStorage.setItem(`${own}graphiql:tabState`, JSON.stringify(state));
  const active = state.tabs[state.activeTabIndex];
  for (const editor of ['query', 'variables', 'headers'] as const) {
    const key = `${own}graphiql:${editor}`;
    const text = active?.[editor];
    if (text) localStorage.setItem(key, text);
    else localStorage.removeItem(key);
  }
}
