import 'graphiql/setup-workers/vite';
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import './graphiql-theme.css';
import './playground.css';
import './panes/header.css';
import './panes/examples.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadConfig } from './load-config.ts';
import { Unreachable } from './panes/unreachable.tsx';
import { Playground } from './playground.tsx';
import { initialLocale, rememberLocale } from './remembered/remembered-locale.ts';
import { recallPane } from './remembered/remembered-pane.ts';
import { isFirstVisit, openFromAddress } from './remembered/remembered-tabs.ts';
import { openWords } from './words/words.ts';

const root = createRoot(document.getElementById('root') as HTMLElement);

async function open(): Promise<void> {
  try {
    const config = await loadConfig();
    const locale = initialLocale(config);
    await openWords(config, locale);
    rememberLocale(locale, config);
    recallPane(config);
    const firstVisit = isFirstVisit();
    openFromAddress(config.examples, locale);
    root.render(
      <StrictMode>
        <Playground config={config} isFirstVisit={firstVisit} />
      </StrictMode>,
    );
  } catch (error) {
    root.render(<Unreachable problem={String(error)} />);
  }
}

await open();
