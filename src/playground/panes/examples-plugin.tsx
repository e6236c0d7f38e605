import { type GraphiQLPlugin, useGraphiQL } from '@graphiql/react';
import { isExample } from '../operation-address.ts';
import type { PlaygroundConfig } from '../playground-config.ts';
import { t, useLocale } from '../words/words.ts';
import { editorsOf, useOpenExample } from './open-example.ts';

/** The pane that lists the examples. */
export function examplesPlugin(config: PlaygroundConfig): GraphiQLPlugin {
  return {
    get title() {
      return t('examplesPane.title');
    },
    icon: ExamplesIcon,
    content: () => <ExamplesPane config={config} />,
  };
}

function ExamplesPane({ config }: { config: PlaygroundConfig }) {
  const locale = useLocale();
  const openExample = useOpenExample();
  const active = useGraphiQL((state) => state.tabs[state.activeTabIndex]);
  const word = (texts: Readonly<Record<string, string>>) => texts[locale] ?? texts[config.defaultLocale];

  return (
    <section className="examples" aria-labelledby="examples-title">
      <h2 id="examples-title">{t('examplesPane.title')}</h2>
      <p className="examples-hint">{t('examplesPane.hint')}</p>
      {config.isRecordEmpty && (
        <p className="examples-notice" role="note">
          <a href={`./?locale=${locale}`}>{t('examplesPane.emptyRecord')}</a>
        </p>
      )}
      <ol>
        {config.examples.map((example) => (
          <li key={example.name}>
            <button
              type="button"
              aria-current={active !== undefined && isExample(example, editorsOf(active))}
              onClick={() => openExample(example)}
            >
              <strong>{word(example.title) ?? example.name}</strong>
              <span className="example-about">{word(example.description)}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Two columns of text, side by side. */
function ExamplesIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
      <path d="M12 6.2C10 4.8 7 4.3 3.5 4.5v14c3.5-.2 6.5.3 8.5 1.7 2-1.4 5-1.9 8.5-1.7v-14C17 4.3 14 4.8 12 6.2Z" />
      <path d="M12 6.2v14M6.3 8.7c1.2 0 2.3.2 3.2.5M6.3 12.2c1.2 0 2.3.2 3.2.5M17.7 8.7c-1.2 0-2.3.2-3.2.5M17.7 12.2c-1.2 0-2.3.2-3.2.5" />
    </svg>
  );
}
