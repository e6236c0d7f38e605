import type { PlaygroundConfig } from '../playground-config.ts';
import seal from '../seal.svg';
import { t, useLocale } from '../words/words.ts';
import { LocaleSwitch } from './locale-switch.tsx';

/** The bar over GraphiQL: what this is, a way to the landing page, the locale switch. */
export function Header({ config }: { config: PlaygroundConfig }) {
  const locale = useLocale();
  return (
    <header className="bar">
      <h1>
        <a className="bar-name" href={`./?locale=${locale}`} title={t('header.home')}>
          <img src={seal} alt="" width="26" height="26" />
          <span lang="ja">対訳</span>
          <strong>Taiyaku</strong>
        </a>
      </h1>
      <span className="bar-tagline">{t('header.tagline')}</span>
      <LocaleSwitch config={config} />
    </header>
  );
}
