interface BootWords {
  readonly unreachable: string;
  readonly unreachableHint: string;
  readonly tryAgain: string;
}

// The gateway's own words are what did not arrive, so these few are built into the page.
const bootWords: Record<string, BootWords> = import.meta.glob('../../../locales/*/playground.json', {
  eager: true,
  import: 'boot',
});

/** The page when the gateway does not answer at all: in every locale, as none can be chosen yet. */
export function Unreachable({ problem }: { problem: string }) {
  return (
    <main className="unreachable">
      {Object.entries(bootWords).map(([file, words]) => (
        <section key={file} lang={file.split('/').at(-2)}>
          <h1>{words.unreachable}</h1>
          <p className="unreachable-hint">{words.unreachableHint}</p>
          <button type="button" onClick={() => location.reload()}>
            {words.tryAgain}
          </button>
        </section>
      ))}
      <code>{problem}</code>
    </main>
  );
}
