import languageMatching from 'cldr-core/supplemental/languageMatching.json' with { type: 'json' };
import likelySubtags from 'cldr-core/supplemental/likelySubtags.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { toLocale } from '../../src/kernel/locale.ts';
import { LocaleMatcher, matchLocale } from '../../src/kernel/match-locale.ts';
import { negotiateLocale } from '../../src/kernel/negotiate-locale.ts';

const CHINESE = ['en', 'ja', 'zh', 'zh-Hant'];
const BY_REGION = ['en', 'ja', 'zh-CN', 'zh-TW'];
const OF_ELSEWHERE = ['en', 'fr-CA', 'ja', 'pt-BR', 'sr-Latn'];

describe('a header is answered in a language its reader reads', () => {
  it.each([
    // Traditional for those who read it, whatever the folders are called.
    ['zh-TW', CHINESE, 'zh-Hant'],
    ['zh-TW,zh;q=0.9,en;q=0.8', CHINESE, 'zh-Hant'],
    ['zh-TW,zh-Hant;q=0.9', CHINESE, 'zh-Hant'],
    ['zh-HK', CHINESE, 'zh-Hant'],
    ['zh-MO', CHINESE, 'zh-Hant'],
    ['zh-Hant-TW', CHINESE, 'zh-Hant'],
    ['yue-HK', CHINESE, 'zh-Hant'],
    ['zh', CHINESE, 'zh'],
    ['zh-CN', CHINESE, 'zh'],
    ['zh-SG', CHINESE, 'zh'],
    ['zh-Hans-MY', CHINESE, 'zh'],
    ['zh-cmn-Hans-CN', CHINESE, 'zh'],
    ['zh-yue-HK', CHINESE, 'zh-Hant'],
    ['zh-Hant-TW', BY_REGION, 'zh-TW'],
    ['zh-HK', BY_REGION, 'zh-TW'],
    ['zh-Hant', BY_REGION, 'zh-TW'],
    ['zh-Hans-CN', BY_REGION, 'zh-CN'],
    ['zh', BY_REGION, 'zh-CN'],
    ['zh-SG', BY_REGION, 'zh-CN'],
    ['zh-CN', ['en', 'zh-Hant'], 'en'],
    ['zh-TW', ['en', 'zh-Hans'], 'en'],
    // A region of the language goes before another language.
    ['pt', OF_ELSEWHERE, 'pt-BR'],
    ['pt-PT', OF_ELSEWHERE, 'pt-BR'],
    ['fr-FR', OF_ELSEWHERE, 'fr-CA'],
    ['fr', OF_ELSEWHERE, 'fr-CA'],
    ['sr-RS', OF_ELSEWHERE, 'sr-Latn'],
    ['sr-Cyrl-BA', OF_ELSEWHERE, 'sr-Latn'],
    ['pt-PT,pt;q=0.9,ja;q=0.5', OF_ELSEWHERE, 'pt-BR'],
    ['fr-FR,fr;q=0.9,ja;q=0.4', OF_ELSEWHERE, 'fr-CA'],
    ['es', OF_ELSEWHERE, 'en'],
    ['en,ja;q=0.5', ['ja', 'en-US'], 'en-US'],
    ['en-GB', ['ja', 'en-US', 'en-AU'], 'en-AU'],
    // What was asked for by name goes before what is only understood.
    ['be,en;q=0.5', ['en', 'ru'], 'en'],
    ['br,ja;q=0.5', ['en', 'fr', 'ja'], 'ja'],
    ['fr;q=0, pt', ['fr-CA', 'ja', 'pt-BR'], 'pt-BR'],
    ['pt-BR;q=0, pt-PT', ['en', 'pt-BR'], 'en'],
    // Japanese in kana is Japanese; the other way round it is another script.
    ['ja-Hrkt', ['en', 'ja', 'ja-Hrkt'], 'ja-Hrkt'],
    ['ja-Hrkt', ['en', 'ja'], 'ja'],
    ['ja-Hira', ['en', 'ja'], 'ja'],
    ['ja', ['en', 'ja-Hrkt'], 'en'],
  ])('%s of %j: %s', (header, locales, served) => {
    expect(negotiateLocale(header, locales)).toBe(served);
  });
});

describe('matchLocale', () => {
  it.each([
    // paradigmLocales, $enUS, $americas, $maghreb, $cnsar
    ['en-IN', ['en-US', 'en-GB'], 'en-GB'],
    ['en-PR', ['en-GB', 'en-US'], 'en-US'],
    ['es-MX', ['es', 'es-419'], 'es-419'],
    ['es-AR', ['es-ES', 'es-MX'], 'es-MX'],
    ['es-PH', ['es-MX', 'es-ES'], 'es-ES'],
    ['pt-AO', ['pt-BR', 'pt-PT'], 'pt-PT'],
    ['ar-DZ', ['ar-EG', 'ar-MA'], 'ar-MA'],
    ['ar-IQ', ['ar-MA', 'ar-EG'], 'ar-EG'],
    ['zh-MO', ['zh-TW', 'zh-HK'], 'zh-HK'],
    ['de-AT', ['de-CH', 'de-DE'], 'de-DE'],
    // likelySubtags
    ['sr-ME', ['sr', 'sr-Latn'], 'sr-Latn'],
    ['az-IR', ['az', 'az-Arab'], 'az-Arab'],
    ['pa-PK', ['pa', 'pa-Arab'], 'pa-Arab'],
    ['mn-CN', ['mn', 'mn-Mong'], 'mn-Mong'],
    ['uz-AF', ['uz', 'uz-Arab'], 'uz-Arab'],
    ['und-TW', ['en', 'zh-Hant'], 'zh-Hant'],
    // languageMatches
    ['nb', ['da', 'no'], 'no'],
    ['nn', ['en', 'nb'], 'nb'],
    ['gsw', ['de', 'fr'], 'de'],
    ['lb', ['en', 'de'], 'de'],
    ['hr', ['en', 'bs'], 'bs'],
    ['cs', ['en', 'sk'], 'sk'],
    ['ca', ['en', 'es'], 'es'],
    ['arz-EG', ['en', 'ar'], 'ar'],
    ['wuu', ['en', 'zh'], 'zh'],
    ['tl', ['en', 'fil'], 'fil'],
    ['iw', ['en', 'he'], 'he'],
    ['ko-KP', ['en', 'ko'], 'ko'],
    ['uk', ['en', 'ru'], undefined],
    ['th', ['en', 'ja'], undefined],
    ['ko', ['ja', 'zh'], undefined],
    ['zh-Latn', ['zh'], 'zh'],
    ['jam', ['ja'], undefined],
    ['en-a-ja', ['ja'], undefined],
    ['und', ['en'], undefined],
    ['zxx', ['en'], undefined],
    ['abcdefgh', ['en'], undefined],
    // What CLDR has no distance for.
    ['ca-valencia', ['ca', 'ca-valencia'], 'ca-valencia'],
    ['ca', ['ca', 'ca-valencia'], 'ca'],
    ['ca-valencia-x-a', ['en', 'ca', 'ca-valencia'], 'ca-valencia'],
    ['ja-u-ca-japanese', ['en', 'ja'], 'ja'],
    [
      'zh-Hant-CN-x-private1-private2',
      ['zh', 'zh-Hant-CN', 'zh-Hant-CN-x-private1'],
      'zh-Hant-CN-x-private1',
    ],
  ])('for %s of %j: %s', (tag, locales, found) => {
    expect(matchLocale([tag], locales)).toBe(found);
  });

  it('finds the supported language of every pair that CLDR’s data holds near enough', () => {
    const { languageMatch } = languageMatching.supplemental.languageMatching['written-new'];
    const pairs = languageMatch
      .map(({ _desired, _supported, _distance }) => ({
        desired: _desired,
        supported: _supported,
        distance: _distance,
      }))
      .filter(({ desired, distance }) => /^[a-z]{2,3}$/.test(desired) && distance < 50);
    // A pair whose scripts differ is near only where a rule of its own says so; a deprecated tag is another by now.
    const ofOneScript = pairs.filter(
      ({ desired, supported }) =>
        likelyScript(desired) === likelyScript(supported) && toLocale(desired) === desired,
    );
    expect(ofOneScript.length).toBeGreaterThan(100);
    const lost = ofOneScript.filter(
      ({ desired, supported }) => matchLocale([desired], [supported]) !== supported,
    );
    // `bh` is a group of languages (ISO 639-5), which is why the matcher has `bho` for it.
    expect(lost.map(({ desired }) => desired)).toEqual(['bh']);
  });

  it('finds for every tag of the likely subtags the locale that is the same with all its subtags', () => {
    const likely = Object.entries(likelySubtags.supplemental.likelySubtags).filter(
      ([tag, whole]) =>
        /^(?!und$)[a-z]{2,3}(-[A-Z]\w+)?$/.test(tag) && new Intl.Locale(tag).maximize().toString() === whole,
    );
    expect(likely.length).toBeGreaterThan(1_000);
    const lost = likely.filter(([tag, whole]) => matchLocale([tag], ['qaa', whole]) !== whole);
    expect(lost).toEqual([]);
  });

  it('still knows scripts when readers have sent more tags than it keeps', () => {
    const matcher = new LocaleMatcher();
    for (let index = 0; index < 11_000; index += 1) {
      const region = String(index % 1_000).padStart(3, '0');
      const [a, b] = [97 + Math.floor(index / 1_000), 97].map((code) => String.fromCharCode(code));
      matcher.match([`q${a}${b}-${region}`], ['en']);
    }
    expect(matcher.match(['zh-TW'], CHINESE)).toBe('zh-Hant');
    expect(matcher.match(['zh-Hant-AU'], CHINESE)).toBe('zh-Hant');
    expect(matcher.match(['pt-CV'], OF_ELSEWHERE)).toBe('pt-BR');
    expect(matcher.match(['fr-WF'], ['en', 'ja'])).toBeUndefined();
  });
});

function likelyScript(language: string): string | undefined {
  return new Intl.Locale(language).maximize().script;
}
