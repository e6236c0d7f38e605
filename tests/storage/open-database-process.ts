import { openDatabase } from '../../src/storage/open-database.ts';

// A process that holds a database open: it tells what happened as lines of JSON, closes when its input ends.
const tell = (fact: object) => process.stdout.write(`${JSON.stringify(fact)}\n`);
const { url = null, dataDir = '', migrationsFolder = null, uid } = JSON.parse(process.argv[2] ?? '{}');

if (uid !== undefined) {
  // Only now that all is loaded: the checkout may lie where that user cannot go.
  process.setgroups?.([]);
  process.setgid?.(uid);
  process.setuid?.(uid);
}

try {
  const database = await openDatabase({
    url,
    dataDir,
    migrationsFolder,
    log: { info: (info) => tell({ info }), warn: (warning) => tell({ warning }) },
  });
  const { rows } = await database.pool.query(
    'select pg_postmaster_start_time()::text as server, pg_backend_pid() as backend',
  );
  tell({ open: rows[0].server });
  process.stdin.resume();
  await new Promise((resolve) => process.stdin.once('end', resolve));
  await database.close();
  tell({ closed: true });
} catch (error) {
  tell({ error: `${(error as Error).name}: ${(error as Error).message}` });
  process.exitCode = 1;
}
