import { type SQL, sql } from 'drizzle-orm';

export type SearchType = 'MEETING' | 'STATEMENT' | 'FOOTNOTE' | 'PERSON' | 'TERM';

export type SearchField = 'NAME' | 'TITLE' | 'SUMMARY' | 'CAPTION' | 'BODY' | 'FOOTNOTE' | 'DEFINITION';

interface SearchPlace {
  readonly type: SearchType;
  readonly field: SearchField;
  /** Of rows of the index, named d. */
  readonly isAt: SQL;
  /** What is found here counts between half of this and all of it, twice as much where it is the whole name. */
  readonly weight: number;
}

const inMeeting = (key: SQL) => sql`d.namespace like 'meetings/%' and d.key ${key}`;

/** What can be searched. Each weighs at least twice as much as what goes after it, so that its hits go first. */
const PLACES: readonly SearchPlace[] = [
  { type: 'PERSON', field: 'NAME', weight: 8, isAt: sql`d.namespace = 'people'` },
  {
    type: 'TERM',
    field: 'NAME',
    weight: 8,
    isAt: sql`d.namespace = 'terms' and (d.key like '%.name' or d.key like '%.short')`,
  },
  { type: 'MEETING', field: 'TITLE', weight: 4, isAt: inMeeting(sql`= 'title'`) },
  { type: 'MEETING', field: 'SUMMARY', weight: 2, isAt: inMeeting(sql`= 'summary'`) },
  { type: 'STATEMENT', field: 'BODY', weight: 1, isAt: inMeeting(sql`~ '^statements[.][0-9]+[.]body$'`) },
  { type: 'FOOTNOTE', field: 'FOOTNOTE', weight: 1, isAt: inMeeting(sql`~ '^footnotes[.][0-9]+[.]text$'`) },
  {
    type: 'TERM',
    field: 'DEFINITION',
    weight: 1,
    isAt: sql`d.namespace = 'terms' and d.key like '%.definition'`,
  },
  { type: 'MEETING', field: 'CAPTION', weight: 1, isAt: inMeeting(sql`~ '^captions[.][0-9]+[.]text$'`) },
];

/** What the place of a row of the index, named d, is; NULL where it is none that is searched. */
export function ofPlace(property: 'type' | 'field' | 'weight', types: readonly SearchType[]): SQL {
  const cases = PLACES.filter(({ type }) => types.includes(type)).map((place) => {
    const value = place[property];
    return sql`when ${place.isAt} then ${typeof value === 'number' ? sql`${value}::real` : sql`${value}::text`}`;
  });
  return sql`case ${sql.join(cases, sql` `)} end`;
}
