import { describe, expect, it } from 'vitest';
import type { KnownMeeting } from '../../../../src/importer/mapping/known/known-record.ts';
import { meetingFacts } from '../../../../src/importer/mapping/meetings/meeting-facts.ts';
import { parseRelease } from '../../../../src/importer/reading/parse-release.ts';
import type { ParsedMeeting } from '../../../../src/importer/release/release-document.ts';

const OWN = '2025-03-04-en-0';
const OTHER = '2025-03-04-ja-0';
const RELEASE = `Japan-Norway Defense Ministerial Meeting

March 4, 2025
Ministry of Defense

On March 3, Minister of Defense YAMANO Haru visited Oslo, Norway, and held a meeting with H.E. Mr. Odd Fjell, Minister of Defence of Norway, from 10:30 (local time) for approximately 40 minutes.
`;
const [parsed] = parseRelease(RELEASE, { locale: 'en', publishedOn: '2025-03-04' }).meetings;

const read = (facts: Partial<ParsedMeeting>): ParsedMeeting => ({ ...(parsed as ParsedMeeting), ...facts });
const known = (facts: Partial<KnownMeeting>, document = OTHER): KnownMeeting => ({
  slug: '2025-03-03-oslo',
  visit: null,
  place: null,
  date: '2025-03-03',
  endsOn: null,
  startTime: '10:30',
  startPrecision: 'MINUTE',
  startIsApproximate: false,
  durationMinutes: 40,
  durationIsApproximate: true,
  kind: 'BILATERAL',
  mode: 'IN_PERSON',
  documents: [{ slug: document, locale: 'ja' }],
  participants: [],
  statements: [],
  footnotes: [],
  ...facts,
});
const NOTHING = { startTime: null, startPrecision: null, startIsApproximate: false, durationMinutes: null };

describe('the facts of a meeting that another document tells of', () => {
  it('are not overwritten by what a release does not tell', () => {
    const facts = meetingFacts(read({ ...NOTHING, durationIsApproximate: false }), known({}), OWN);
    expect(facts).toEqual({
      kind: 'BILATERAL',
      startPrecision: 'MINUTE',
      startIsApproximate: false,
      durationIsApproximate: true,
    });
  });

  it('keep the kind that was concluded first', () => {
    expect(meetingFacts(read({ kind: 'COURTESY_CALL' }), known({}), OWN).kind).toBe('BILATERAL');
  });

  it.each([
    [{ startPrecision: 'HOUR' as const }, {}, { startPrecision: 'MINUTE' }],
    [{}, { startPrecision: 'HOUR' as const }, { startPrecision: 'MINUTE' }],
    [{ startPrecision: 'HOUR' as const }, { startPrecision: 'HOUR' as const }, { startPrecision: 'HOUR' }],
    [{ durationIsApproximate: false }, {}, { durationIsApproximate: false }],
    [{}, { durationIsApproximate: false }, { durationIsApproximate: false }],
    [{ startIsApproximate: true }, {}, { startIsApproximate: false }],
  ])('are the more exact of the same: %o beside %o', (own, others, expected) => {
    expect(meetingFacts(read(own), known(others), OWN)).toMatchObject(expected);
  });

  it('give way to another time and another duration', () => {
    const other = { startTime: '10:45', startPrecision: 'HOUR', durationMinutes: 30 } as const;
    expect(meetingFacts(read(other), known({ durationIsApproximate: false }), OWN)).toMatchObject({
      ...other,
      durationIsApproximate: true,
    });
  });

  it('are corrected by the only document that tells of it', () => {
    const corrected = read({ kind: 'COURTESY_CALL', startPrecision: 'HOUR' });
    expect(meetingFacts(corrected, known({}, OWN), OWN)).toMatchObject({
      kind: 'COURTESY_CALL',
      startPrecision: 'HOUR',
    });
  });
});
