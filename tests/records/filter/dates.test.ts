import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestGateway, testGateway } from '../../support/gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await testGateway();
});
afterAll(() => gateway.stop());

describe.each(['meetings', 'statements'])('the days of %s', (list) => {
  const count = (filter: object, locale = 'en') =>
    gateway.query(
      `query ($filter: ${list === 'meetings' ? 'Meeting' : 'Statement'}Filter) { ${list}(filter: $filter) { totalCount } }`,
      { variables: { filter }, locale },
    );

  it.each(['0000-01-01', '10000-01-01', '2023-02-29', '0044-03-15 BC', 'infinity', 'today'])(
    '%s is refused by the scalar, in the words of the reader',
    async (day) => {
      for (const bound of ['dateFrom', 'dateTo']) {
        const { errors } = await count({ [bound]: day }, 'ja');
        expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
        expect(errors?.[0]?.message).toContain(`"${day}" は Date の値ではありません`);
      }
    },
  );

  it('of the whole calendar are taken', async () => {
    const { data } = await count({ dateFrom: '0001-01-01', dateTo: '9999-12-31' });
    expect(data[list].totalCount).toBeGreaterThan(0);
    const day = await count({ dateFrom: '2024-10-17', dateTo: '2024-10-17' });
    expect(day.data[list].totalCount).toBeGreaterThan(0);
  });

  it('are an error where the first is after the last', async () => {
    const filter = { dateFrom: '2024-10-18', dateTo: '2024-10-17' };
    const { errors } = await count(filter);
    expect(errors).toMatchObject([
      {
        message:
          'In “filter”, dateFrom (2024-10-18) is after dateTo (2024-10-17), so nothing could be found. Exchange the two.',
        extensions: { code: 'INVALID_DATE_RANGE', params: { argument: 'filter', ...filter } },
      },
    ]);
    expect((await count(filter, 'ja')).errors?.[0]?.message).toContain(
      '「filter」の dateFrom（2024-10-18）が',
    );
  });
});

it('days that only SQL can give have labels, and a page after them', async () => {
  const slugs = (await gateway.database.pool.query('select slug from meeting order by slug limit 4')).rows;
  const days = ['0044-03-15 BC', '10000-01-01', 'infinity', '-infinity'];
  for (const [index, day] of days.entries())
    await gateway.database.pool.query('update meeting set date = $1, ends_on = $1 where slug = $2', [
      day,
      slugs[index].slug,
    ]);
  const seen: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { data, errors } = await gateway.query(
      `query ($after: String) { meetings(first: 1, after: $after, orderBy: [{ field: DATE }]) {
        nodes { date dateLabel scheduleLabel timeLabel } pageInfo { endCursor hasNextPage } } }`,
      { variables: { after } },
    );
    expect(errors).toBeUndefined();
    const [node] = data.meetings.nodes;
    seen.push(node.date);
    expect(node.scheduleLabel).toContain(node.dateLabel);
    ({ endCursor: after, hasNextPage: more } = data.meetings.pageInfo);
  }
  expect(seen.filter((day) => days.includes(day))).toEqual([
    '-infinity',
    '0044-03-15 BC',
    '10000-01-01',
    'infinity',
  ]);
});
