import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EditedLocales, editedLocales } from '../support/edited-locales.ts';
import { type TestGateway, testGateway } from '../support/gateway.ts';

const ARABIC = {
  'nakatani-gen': { family: 'ناكاتاني', given: 'غن', formerly: { family: 'ناكتاني', given: 'غن' } },
};

let locales: EditedLocales;
let gateway: TestGateway;
beforeAll(async () => {
  locales = await editedLocales({});
  await mkdir(join(locales.localesDir, 'ar'));
  await writeFile(join(locales.localesDir, 'ar/people.json'), JSON.stringify(ARABIC));
  gateway = await testGateway({ config: { localesDir: locales.localesDir } });
});
afterAll(async () => {
  await gateway.stop();
  await locales.remove();
});

describe('A name that a translator writes in a new language', () => {
  const person = async (fields: string) =>
    (await gateway.query(`{ person(slug: "nakatani-gen", locale: ar) { ${fields} } }`)).data.person;

  it('is the name for its readers, with nothing else in the record', async () => {
    expect(await person('name given: name(style: FAMILY_ONLY)')).toEqual({
      name: 'ناكاتاني، غن',
      given: 'ناكاتاني',
    });
  });

  it('is among the forms of the name, and a further one is an alias', async () => {
    const { names } = await person('names { tag script kind text }');
    expect(names.filter(({ tag }: { tag: string }) => tag === 'ar')).toEqual([
      { tag: 'ar', script: 'Arab', kind: 'PREFERRED', text: 'ناكاتاني، غن' },
      { tag: 'ar', script: 'Arab', kind: 'ALIAS', text: 'ناكتاني، غن' },
    ]);
  });

  it('leaves other languages as they are, and is found', async () => {
    const query = `{ person(slug: "nakatani-gen") { name } people(filter: { name: { contains: "ناكاتاني", scope: ANY_LOCALE } }) { nodes { slug(locale: en) } } }`;
    const { data } = await gateway.query(query, { locale: 'ja' });
    expect(data).toEqual({ person: { name: '中谷 元' }, people: { nodes: [{ slug: 'nakatani-gen' }] } });
  });
});
