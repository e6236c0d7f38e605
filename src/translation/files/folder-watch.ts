import { type FSWatcher, watch } from 'node:fs';

/**
 * Tells when something may have changed in some folders. A hint and no more: the system may lose events, so whoever
 * must know looks again from time to time. Folders are watched, not files: an editor that saves by renaming puts
 * another file in the place of the one that would be watched.
 */
export class FolderWatch {
  readonly #watchers = new Map<string, FSWatcher>();
  #isReported = false;

  readonly #onHint: () => void;
  readonly #onError: (error: unknown) => void;

  constructor(onHint: () => void, onError: (error: unknown) => void) {
    this.#onHint = onHint;
    this.#onError = onError;
  }

  /** Watches these folders, and no others any more; `folders` are paths by identity. */
  follow(folders: ReadonlyMap<string, string>): void {
    for (const identity of this.#watchers.keys()) if (!folders.has(identity)) this.#drop(identity);
    for (const [identity, path] of folders) if (!this.#watchers.has(identity)) this.#add(identity, path);
  }

  close(): void {
    for (const identity of [...this.#watchers.keys()]) this.#drop(identity);
  }

  #add(identity: string, path: string): void {
    try {
      const watcher = watch(path, { persistent: false }, () => this.#onHint());
      this.#watchers.set(identity, watcher);
      watcher.on('error', () => this.#drop(identity));
    } catch (error) {
      // ENOSPC: the system watches as much as it may. Looking from time to time has to do.
      if (!this.#isReported) this.#onError(error);
      this.#isReported = true;
    }
  }

  #drop(identity: string): void {
    this.#watchers.get(identity)?.close();
    this.#watchers.delete(identity);
  }
}
