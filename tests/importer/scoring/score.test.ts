import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { score } from '../../../src/importer/scoring/score.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const RELEASE =
  'June 2, 2024\nMinistry of Defense\n\nOn June 2, Defense Minister Kihara met U.S. Defense Secretary Austin in Singapore.\n';
const ENTRY = {
  id: 'one-2024-06-02',
  file: 'one.txt',
  lang: 'en',
  kind: 'bilateral',
  issued: '2024-06-02',
  meetings: [
    {
      date: '2024-06-02',
      date_to: null,
      start_local: null,
      end_local: null,
      duration_min: null,
      duration_approx: null,
      place: 'Singapore',
      tz_note: null,
      jst: null,
      mode: 'in-person',
      participants: [
        {
          name_as_written: 'Kihara',
          name_resolved: 'Kihara Minoru',
          title_normalised: 'Minister of Defense of Japan',
        },
        { name_as_written: 'Austin', name_resolved: null, title_normalised: 'U.S. Secretary of Defense' },
      ],
    },
  ],
};

describe('score', () => {
  let folder: string;
  let lines: string[];
  const run = (...argv: string[]): number => score(argv, (line) => lines.push(line));
  const catalogue = (entry: unknown): void =>
    writeFileSync(join(folder, 'catalog.jsonl'), `${JSON.stringify(entry)}\n`);

  beforeEach(async () => {
    folder = await temporaryFolder();
    lines = [];
    writeFileSync(join(folder, 'one.txt'), RELEASE);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('counts every catalogued fact found, and lists apart what the text does not hold', () => {
    catalogue(ENTRY);
    expect(run(folder, '--verbose')).toBe(0);
    expect(lines.map((line) => line.replace(/ +/g, ' '))).toEqual([
      'one.txt 22 / 22 100.0 %',
      '',
      'sum en 22 / 22 100.0 %',
      expect.stringContaining('Not counted: 1 '),
      ' one-2024-06-02: meeting 1 Kihara name_resolved: expected "Kihara Minoru", read "Kihara"',
    ]);
  });

  it('fails below nine tenths, an invented fact counting as missed', () => {
    const [meeting] = ENTRY.meetings;
    catalogue({
      ...ENTRY,
      kind: 'multi',
      issued: null,
      meetings: [{ ...meeting, place: null, mode: 'telephone' }],
    });
    expect(run(folder, '--verbose')).toBe(1);
    expect(lines).toContain('    missed meeting 1 place: expected null, read "SG/"');
  });

  it('takes the folder that TAIYAKU_SHARED names where none is given', async () => {
    const shared = await temporaryFolder();
    expect(score([], (line) => lines.push(line), { TAIYAKU_SHARED: shared })).toBe(2);
    expect(lines[0]).toContain(`No catalog.jsonl in ${join(shared, 'data/press-releases')}`);
    rmSync(shared, { recursive: true });
  });

  it('says what is missing when there is no catalogue', () => {
    expect(run(folder)).toBe(2);
    expect(lines[0]).toContain(`No catalog.jsonl in ${folder}`);
  });
});
