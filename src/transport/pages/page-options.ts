import { existsSync } from 'node:fs';
import type { Gateway } from '../../gateway/gateway.ts';
import type { LocaleInfo } from '../../kernel/locale.ts';
import type { ServedTexts } from '../../translation/serving/served-texts.ts';
import { Documentation } from './docs/documentation.ts';
import { type ExampleOperation, readExamples } from './examples.ts';
import { isRecordEmpty, landingPage } from './landing.ts';
import { notFoundPage } from './not-found-page.ts';
import type { PageOptions } from './page-routes.ts';
import { playgroundConfig } from './playground-config.ts';

/** Examples that the landing page may show, the first that the record answers: one of the sample record, one of any. */
const LANDING_EXAMPLES = ['01-what-was-said', '09-page-by-page'];

export interface PageSettings {
  readonly texts: ServedTexts;
  /** The folder in which `npm run build` puts the playground. */
  readonly playgroundDir: string;
  /** The folder that the documents lie in: README.md, docs/. */
  readonly root: string;
  readonly examplesDir: string;
  readonly gateway: Gateway;
  readonly publicUrl: string | null;
  readonly log: { warn(message: string): void };
}

/** The options of the pages; null, with a line in the log, where the playground has not been built. */
export async function pageOptions(settings: PageSettings): Promise<PageOptions | null> {
  const { texts, playgroundDir, root, examplesDir, gateway, publicUrl, log } = settings;
  const ask = (example: ExampleOperation, locale: string) => gateway.executeOperation(example, locale);
  if (!existsSync(playgroundDir)) {
    log.warn('There are no pages, because the playground is not built: run `npm run build`.');
    return null;
  }
  const examples = await readExamples(examplesDir);
  const shown = LANDING_EXAMPLES.flatMap((name) => examples.find((example) => example.name === name) ?? []);
  return {
    playgroundDir,
    documentation: new Documentation({ texts, gateway, root, publicUrl }),
    playgroundConfig: async () =>
      playgroundConfig(
        texts.catalogue,
        texts.localeInfos,
        examples,
        await isRecordEmpty(shown.at(-1), texts.locales[0] as string, ask),
      ),
    notFound: (path, locale) =>
      notFoundPage(
        path,
        texts.localeInfos.find((each) => each.locale === locale) as LocaleInfo,
        texts.catalogue,
      ),
    landing: (reader) => landingPage({ texts, examples: shown, answer: ask, publicUrl }, reader),
  };
}
