import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { testGateway } from '../support/gateway.ts';

it('a placeholder that is lost when a file is saved is a warning with place and mend, and the text is served', async () => {
  const warnings: unknown[] = [];
  const gateway = await testGateway({
    config: { logLevel: 'warn' },
    onLog: (entry) => warnings.push(entry),
  });
  try {
    expect(warnings).toEqual([]);
    const file = join(gateway.localesDir, 'ja/errors.json');
    const before = await readFile(file, 'utf8');
    const line = before.split('\n').findIndex((each) => each.includes('"ENUM_UNKNOWN"')) + 1;
    const save = (text: string) =>
      writeFile(file, before.replace(/"ENUM_UNKNOWN": ".*"/, `"ENUM_UNKNOWN": "${text}"`));
    await save('知らない列挙型です。');
    const ask = async () =>
      (await gateway.query('{ enumLabels(name: "X") { value } }', { locale: 'ja' })).errors;
    const soon = { timeout: 5_000, interval: 50 };
    await vi.waitFor(async () => expect((await ask())?.[0]?.message).toBe('知らない列挙型です。'), soon);
    const message = `${file}:${line}:3 ENUM_UNKNOWN has lost {{name}}. Put it where it belongs in the sentence.`;
    expect(warnings).toMatchObject([
      { level: 40, code: 'LOST_PLACEHOLDER', file, line, column: 3, msg: message },
    ]);
    await save('{{name}}という列挙型はありません。');
    await vi.waitFor(async () => expect((await ask())?.[0]?.message).toMatch(/^X/), soon);
    expect(warnings).toHaveLength(1);
  } finally {
    await gateway.stop();
  }
});
