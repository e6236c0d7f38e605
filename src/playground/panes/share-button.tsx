import { ToolbarButton, useGraphiQL } from '@graphiql/react';
import { useState } from 'react';
import { addressOf } from '../operation-address.ts';
import type { PlaygroundConfig } from '../playground-config.ts';
import { t, useLocale } from '../words/words.ts';

/** Copies an address that opens what the editors hold, in the present locale. */
export function ShareButton({ config }: { config: PlaygroundConfig }) {
  const locale = useLocale();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const operation = {
      query: queryEditor?.getValue() ?? '',
      variables: variableEditor?.getValue() ?? '',
    };
    await navigator.clipboard.writeText(
      addressOf(location.origin + location.pathname, operation, config.examples, locale),
    );
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <ToolbarButton label={copied ? t('share.copied') : t('share.copy')} onClick={copy}>
      <svg
        className="graphiql-toolbar-icon"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        aria-hidden="true"
      >
        {copied ? (
          <path d="m5 12.5 4.5 4.5L19 7.5" />
        ) : (
          <path d="M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1" />
        )}
      </svg>
    </ToolbarButton>
  );
}
