import { Arg, Args, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import { type TextScope, TextScopeEnum } from '../filter/text-filter.input.ts';
import { checkLength } from '../filter/text-length.ts';
import { pageInfoOf } from '../graphql/connection.type.ts';
import { LocaleContextPageArgs, pageArguments } from '../graphql/page.args.ts';
import type { Person } from '../person/person.type.ts';
import type { Records } from '../records.ts';
import type { RequestContext } from '../request-context.ts';
import { loadFacets } from './load-facets.ts';
import { checkWords, parseQuery } from './parse-query.ts';
import { nameExcerpt } from './search.service.ts';
import { SearchConnection, type SearchExcerpt, type SearchNode } from './search.type.ts';
import { SearchTypeEnum } from './search-facets.type.ts';
import type { SearchRequest } from './search-hits.ts';
import type { SearchHit } from './search-page.ts';
import { defaultScope } from './search-scope.ts';
import type { SearchType } from './searched-text.ts';

const ALL_TYPES = Object.values(SearchTypeEnum);

/** A search looks through all texts, however few it finds: it counts as so many objects. */
const SEARCH_COST = 2_500;

@Resolver()
export class SearchResolver {
  @Extensions({ cost: SEARCH_COST })
  @Query(() => SearchConnection, {
    nullable: true,
    description: 'Whatever says all of these words, the best first: names, then titles, then texts.',
  })
  async search(
    @Ctx() { records, localization }: RequestContext,
    @Args(() => LocaleContextPageArgs) args: LocaleContextPageArgs,
    @Arg('text', () => String, {
      description:
        'Words, all of which must be found; a phrase in quotes. English is found by its stems, Japanese from one character on, names in any spelling. 200 characters and 20 words at most.',
    })
    text: string,
    @Arg('types', () => [SearchTypeEnum], {
      nullable: true,
      description: 'What to search for. Left out: all.',
    })
    types?: SearchType[],
    @Arg('scope', () => TextScopeEnum, {
      nullable: true,
      description:
        'Which languages of the texts to search. Left out: what the reader is served, and all for words in a script that the reader’s language is not written in.',
    })
    scope?: TextScope,
  ): Promise<object> {
    checkLength('text', text);
    const parts = parseQuery(text);
    checkWords('text', parts);
    const chain = localization.scope(args).chain();
    const request: SearchRequest = {
      ...{ text, parts, chain, types: types ?? ALL_TYPES },
      scope: scope ?? defaultScope(parts, chain),
    };
    const page = await records.search.page(request, pageArguments(args));
    const nodes = await Promise.all(page.rows.map((hit) => loadNode(records, hit)));
    let excerpts: ReturnType<Records['search']['excerpts']> | undefined;
    const loadExcerpt = async (hit: SearchHit, node: SearchNode): Promise<SearchExcerpt> => {
      if (hit.type !== 'PERSON') excerpts ??= records.search.excerpts(parts, page.rows);
      const excerpt = (await excerpts)?.get(hit) ?? nameExcerpt(parts, node as Person, localization);
      // What is quoted may be in a language that nobody asked for.
      localization.noteLanguages([excerpt.tag]);
      return excerpt;
    };
    const edges = page.rows.flatMap((hit, index) => {
      const node = nodes[index];
      // Deleted since it was found.
      if (node == null) return [];
      return [{ node, cursor: hit.cursor, score: hit.score, loadExcerpt: () => loadExcerpt(hit, node) }];
    });
    return {
      edges,
      nodes: edges.map(({ node }) => node),
      totalCount: page.total,
      loadFacets: () => loadFacets(records, request),
      pageInfo: pageInfoOf(page, edges),
    };
  }
}

function loadNode(records: Records, { type, id }: SearchHit): Promise<SearchNode | null> {
  switch (type) {
    case 'MEETING':
      return records.meetings.find(id);
    case 'STATEMENT':
      return records.statements.find(id);
    case 'FOOTNOTE':
      return records.footnotes.find(id);
    case 'PERSON':
      return records.people.find(id);
    case 'TERM':
      return records.terms.find(id);
  }
}
