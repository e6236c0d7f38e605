import type { Locale } from '../../kernel/locale.ts';
import type { LocaleFile } from '../files/locale-files.ts';
import { isTemplateNamespace } from '../texts/namespaces.ts';
import { type PluralForm, pluralKey, splitPlural } from './plural-forms.ts';
import type { NamespaceUse, TemplateUse } from './text-use.ts';

/** A locale file as far as checks look at it. */
export type CheckedFile = Pick<LocaleFile, 'path' | 'locale' | 'namespace' | 'texts' | 'positions'>;

/** The parts of a key: `counts.members_PARTNERSHIP_one` is the form `one` of `counts.members` in a context. */
export interface KeyParts {
  /** Without context and plural suffix. */
  readonly base: string;
  readonly context: string | null;
  /** Without the plural suffix alone. */
  readonly stem: string;
  readonly form: PluralForm | null;
}

type Texts = ReadonlyMap<string, string>;

/** All that the texts of a file are compared with. */
export interface ComparedTexts {
  /** The source locale's texts at the same namespace; null where it has none, is broken, or is this locale. */
  readonly source: Texts | null;
  /** The texts that a regional locale has of those it is a variant of. */
  readonly inherited: Texts;
  /** The texts of every other locale at the same namespace. */
  readonly elsewhere: readonly Texts[];
  /** The namespaces beside it, of the same folder, that other locales have and this one has not. */
  readonly besides: () => readonly string[];
  /** True where records are translated into the locale and not written in it. */
  readonly isTranslation: boolean;
  /** The product's use of the namespace; null where it has none. */
  readonly use: NamespaceUse | null;
}

/** The texts of one file, with all that a check compares them with. */
export class CheckedTexts implements ComparedTexts {
  readonly file: CheckedFile;
  readonly source: Texts | null;
  readonly inherited: Texts;
  readonly elsewhere: readonly Texts[];
  readonly besides: () => readonly string[];
  readonly isTranslation: boolean;
  readonly use: NamespaceUse | null;
  readonly locale: Locale;
  readonly namespace: string;
  readonly texts: Texts;
  /** True where i18next executes the texts, so that placeholders, plurals and contexts mean something. */
  readonly isTemplate: boolean;
  readonly #counted: ReadonlySet<string>;
  readonly #bases: ReadonlySet<string>;

  constructor(
    file: CheckedFile,
    { source, inherited, elsewhere, besides, isTranslation, use }: ComparedTexts,
  ) {
    this.file = file;
    this.source = source;
    this.inherited = inherited;
    this.elsewhere = elsewhere;
    this.besides = besides;
    this.isTranslation = isTranslation;
    this.use = use;
    this.locale = file.locale;
    this.namespace = file.namespace;
    this.texts = file.texts;
    this.isTemplate = isTemplateNamespace(file.namespace) && use?.isPlain !== true;
    const keys = [...(source?.keys() ?? []), ...this.texts.keys()].map(splitPlural);
    this.#counted = new Set(keys.filter(({ form }) => form?.category === 'other').map(({ stem }) => stem));
    const known = [...(source?.keys() ?? [])].map((key) => this.#withoutForm(key).stem);
    this.#bases = new Set([...known, ...(use?.keys ?? [])]);
  }

  /** Takes a key apart. */
  partsOf(key: string): KeyParts {
    const { stem, form } = this.#withoutForm(key);
    const base = this.#baseOf(stem);
    return { base, context: base === stem ? null : stem.slice(base.length + 1), stem, form };
  }

  /** The way the code fills in the template at a key; null where it is not declared. */
  templateUse({ base }: KeyParts): TemplateUse | null {
    return this.use?.templates?.[base] ?? null;
  }

  /** The text of the source locale to compare with: of the same context if it has one, of plurals the form `other`. */
  sourceText({ stem, base, form }: KeyParts): string | null {
    if (this.source === null) return null;
    const type = form?.type ?? 'cardinal';
    const keys = [stem, base].flatMap((each) => [pluralKey(each, { category: 'other', type }), each]);
    const found = keys.find((each) => this.source?.has(each));
    return found === undefined ? null : (this.source.get(found) as string);
  }

  /** The texts of the source that a key may be a context or a form of, or that are contexts and forms beside it. */
  relatedInSource({ stem }: KeyParts): string[] {
    const rootOf = (each: string) => beginnings(each).findLast((beginning) => this.#bases.has(beginning));
    const root = rootOf(stem);
    if (root === undefined) return [];
    const related = [...(this.source ?? [])].filter(([key]) => rootOf(this.#withoutForm(key).stem) === root);
    return related.map(([, text]) => text);
  }

  /** Cuts off a plural suffix; `_one` of `min_one` is none, for there is no form `other`, with or without a context. */
  #withoutForm(key: string): { stem: string; form: PluralForm | null } {
    const { stem, form } = splitPlural(key);
    const isForm =
      this.isTemplate && form !== null && beginnings(stem).some((each) => this.#counted.has(each));
    return isForm ? { stem, form } : { stem: key, form: null };
  }

  /** The longest beginning that is a template of the code, or a key of the source; the stem itself where none is. */
  #baseOf(stem: string): string {
    if (!this.isTemplate) return stem;
    const templates = this.use?.templates ?? {};
    const all = beginnings(stem);
    return (
      all.find((each) => Object.hasOwn(templates, each)) ?? all.find((each) => this.#bases.has(each)) ?? stem
    );
  }
}

/** The keys that a key may be a context of, itself first: `a_B_C`, `a_B`, `a`. */
function beginnings(stem: string): string[] {
  return [stem, ...[...stem.matchAll(/_/g)].map(({ index }) => stem.slice(0, index)).reverse()];
}
