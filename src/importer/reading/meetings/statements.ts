import type { PersonSpan } from '../../grammar/people-grammar.ts';
import type { SpeechGrammar } from '../../grammar/speech-grammar.ts';
import type { Block } from '../../layout/blocks.ts';
import type { PassageForm } from '../../release/release-document.ts';
import { type Span, within } from '../../source/text-run.ts';
import type { PersonIndex } from '../people/person-index.ts';
import type { DraftStatement } from './meeting-draft.ts';

interface Setting {
  readonly heading: string | null;
  readonly remarksBy: number | null;
  readonly lastSpeaker: number | null;
}

/** Reads who speaks in a paragraph or list entry. `named` are the mentions that do. */
export function statementOf(
  block: Block,
  form: PassageForm,
  span: Span,
  speech: SpeechGrammar,
  people: PersonIndex,
  setting: Setting,
): DraftStatement & { readonly named: readonly PersonSpan[] } {
  const named: PersonSpan[] = [];
  const speakers: number[] = [];
  let joint = false;
  if (form === 'REMARK' && setting.remarksBy !== null) speakers.push(setting.remarksBy);
  else if (form !== 'ITEM') {
    let last = setting.lastSpeaker;
    for (const sentence of within(block.sentences, span)) {
      const text = block.run.folded.slice(sentence.start, sentence.end);
      const mentions = within(block.people, sentence);
      const speaks = mentions.map((person) =>
        speech.isSpeaker(text, {
          ...person,
          start: person.start - sentence.start,
          end: person.end - sentence.start,
        }),
      );
      // "Secretary Austin and Minister Kihara said".
      for (let at = mentions.length - 2; at >= 0; at -= 1) {
        const between = block.run.folded.slice(mentions[at]!.end, mentions[at + 1]!.start);
        if (speaks[at + 1] && speech.joinsSpeakers(between)) speaks[at] = true;
      }
      const speaking = mentions.filter((_person, at) => speaks[at]);
      named.push(...speaking);
      for (const person of speaking.map(people.of)) if (!speakers.includes(person)) speakers.push(person);
      if (speaking.length > 0) last = people.of(speaking.at(-1)!);
      else if (speech.impliedSpeaker(text) === 'joint') joint = true;
      else if (
        last !== null &&
        !speakers.includes(last) &&
        (speech.impliedSpeaker(text) === 'same' || speech.continuesSpeech(text))
      )
        speakers.push(last);
    }
  }
  return {
    block,
    number: block.marker?.number ?? null,
    marker: block.marker === null ? null : block.marker.text,
    heading: setting.heading,
    form,
    body: block.run.printed(span.start, span.end),
    speakers,
    joint,
    named,
  };
}
