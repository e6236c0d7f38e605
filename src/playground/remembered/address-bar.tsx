import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';
import { addressOf } from '../operation-address.ts';
import type { PlaygroundConfig } from '../playground-config.ts';
import { useLocale } from '../words/words.ts';

/** Characters of an address that the gateway's server and proxies before it take without a word. */
const MAX_URL_LENGTH = 7_000;

/** After GraphiQL has written its tabs down, 500 ms after an edit: a reload finds the same operation in both. */
const PAUSE_MS = 700;

/** Keeps the open operation in the address bar, to be copied, bookmarked and reloaded from there. */
export function AddressBar({ config }: { config: PlaygroundConfig }) {
  const locale = useLocale();
  const query = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.query) ?? '';
  const variables = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.variables) ?? '';

  useEffect(() => {
    const page = location.origin + location.pathname;
    const full = addressOf(page, { query, variables }, config.examples, locale);
    const isKept = query.trim() !== '' && full.length <= MAX_URL_LENGTH;
    const address = isKept ? full : `${page}?${new URLSearchParams({ locale })}`;
    const keep = () => history.replaceState(history.state, '', address);
    const pause = setTimeout(keep, PAUSE_MS);
    return () => clearTimeout(pause);
  }, [query, variables, locale, config]);
  return null;
}
