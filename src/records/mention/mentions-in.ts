import { recordId } from '../../kernel/node-id.ts';
import type { Catalogue } from '../../translation/serving/catalogue.ts';
import type { ServedText } from '../../translation/texts/text.ts';
import type { Records } from '../records.ts';
import type { Mention } from './mention.type.ts';
import { type FoundMention, mentionIndex } from './mention-index.ts';

/**
 * The mentions in a text that was served; `speakerId` is who is meant by a name that several people have. Finding
 * them reads no database; the records they stand for are loaded in a batch, and words without a record are none.
 */
export async function mentionsIn(
  { value, locale }: ServedText,
  speakerId: string,
  catalogue: Catalogue,
  records: Records,
): Promise<Mention[]> {
  const isSpeaker = (slug: string) => recordId('Person', slug) === speakerId;
  const found = mentionIndex(catalogue, locale).find(value, isSpeaker);
  const mentions = await Promise.all(
    found.map(async ({ start, end, ...target }) => ({
      start,
      end,
      text: value.slice(start, end),
      locale,
      ...(await recordOf(target, records)),
    })),
  );
  return mentions.filter(({ person, organization, term }) => (person ?? organization ?? term) !== null);
}

const NOTHING = { person: null, organization: null, term: null };

async function recordOf(
  { kind, slug }: Pick<FoundMention, 'kind' | 'slug'>,
  records: Records,
): Promise<Pick<Mention, 'person' | 'organization' | 'term'>> {
  switch (kind) {
    case 'person':
      return { ...NOTHING, person: await records.people.find(recordId('Person', slug)) };
    case 'organization':
      return {
        ...NOTHING,
        organization: await records.organizations.find(recordId('Organization', slug)),
      };
    case 'term':
      return { ...NOTHING, term: await records.terms.find(recordId('Term', slug)) };
  }
}
