import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseRelease } from '../reading/parse-release.ts';
import { type CatalogueEntry, type Fact, factsOf } from './score-facts.ts';

/** Below this share of catalogued facts, in either language, the score fails. */
const THRESHOLD = 0.9;
/** Beside the checkout. */
const SHARED = fileURLToPath(new URL('../../../../shared', import.meta.url));
const USAGE =
  'usage: npm run importer:score -- [DIR] [--verbose]   DIR holds catalog.jsonl and the files it lists; without it, data/press-releases of the folder that TAIYAKU_SHARED names';

interface Sum {
  found: number;
  total: number;
}

/**
 * Parses every catalogued release of a folder and prints how many catalogued facts were found, per file and in sum.
 * Returns the exit code: 0, 1 below the threshold in either language, 2 when the folder cannot be read.
 */
export function score(
  argv: readonly string[],
  write: (line: string) => void,
  env: Readonly<Record<string, string | undefined>> = {},
): number {
  const verbose = argv.includes('--verbose');
  const [directory = join(env.TAIYAKU_SHARED || SHARED, 'data/press-releases')] = argv.filter(
    (argument) => !argument.startsWith('--'),
  );
  if (!existsSync(join(directory, 'catalog.jsonl'))) {
    write(`No catalog.jsonl in ${resolve(directory)}. ${USAGE}`);
    return 2;
  }
  const sums = new Map<string, Sum>();
  const outside: string[] = [];
  for (const entry of readCatalogue(directory)) {
    const text = readFileSync(join(directory, entry.file), 'utf8');
    const document = parseRelease(text, { locale: entry.lang, publishedOn: publishedOn(entry) });
    const facts = factsOf(entry, document);
    const counted = facts.filter((fact) => fact.verdict !== 'outside');
    const found = counted.filter((fact) => fact.verdict === 'found').length;
    const sum = sums.get(entry.lang) ?? { found: 0, total: 0 };
    sums.set(entry.lang, { found: sum.found + found, total: sum.total + counted.length });
    write(line(entry.file, found, counted.length));
    if (verbose)
      for (const fact of counted) if (fact.verdict === 'missed') write(`    missed ${describe(fact)}`);
    outside.push(
      ...facts.filter((fact) => fact.verdict === 'outside').map((fact) => `${entry.id}: ${describe(fact)}`),
    );
  }
  write('');
  for (const [locale, { found, total }] of sums) write(line(`sum ${locale}`, found, total));
  write(
    `Not counted: ${outside.length} catalogued facts whose words do not stand in the text (first names, offices known from elsewhere)`,
  );
  if (verbose) for (const fact of outside) write(`    ${fact}`);
  return [...sums.values()].every(({ found, total }) => found / total >= THRESHOLD) ? 0 : 1;
}

function readCatalogue(directory: string): CatalogueEntry[] {
  const lines = readFileSync(join(directory, 'catalog.jsonl'), 'utf8').split('\n');
  return lines.filter((each) => each.trim() !== '').map((each) => JSON.parse(each) as CatalogueEntry);
}

/** The day of publication that an editor would give: the day issued, else the day or the month the file is named by. */
function publishedOn({ id, issued, meetings }: CatalogueEntry): string {
  const named = /\d{4}-\d{2}-\d{2}/.exec(id)?.[0];
  const month = /(\d{4})-(\d{2})/.exec(id);
  const last = month
    ? new Date(Date.UTC(Number(month[1]), Number(month[2]), 0)).toISOString().slice(0, 10)
    : null;
  return issued ?? named ?? last ?? meetings[0]?.date ?? '';
}

function line(name: string, found: number, total: number): string {
  return `${name.padEnd(48)} ${String(found).padStart(4)} / ${String(total).padStart(4)}  ${((found / total) * 100).toFixed(1).padStart(5)} %`;
}

function describe(fact: Fact): string {
  return `${fact.name}: expected ${JSON.stringify(fact.expected)}, read ${JSON.stringify(fact.actual)}`;
}

if (process.argv[1] !== undefined && import.meta.filename === resolve(process.argv[1]))
  process.exitCode = score(process.argv.slice(2), (text) => process.stdout.write(`${text}\n`), process.env);
