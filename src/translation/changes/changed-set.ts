import type { ChangedNamespaces } from './change-feed.ts';

/** Gathers namespaces that changed until somebody deals with them. */
export class ChangedSet {
  #namespaces: Set<string> | '*';

  constructor(initially: ChangedNamespaces) {
    this.#namespaces = initially === '*' ? '*' : new Set(initially);
  }

  add(namespaces: ChangedNamespaces): void {
    if (namespaces === '*' || this.#namespaces === '*') this.#namespaces = '*';
    else for (const namespace of namespaces) this.#namespaces.add(namespace);
  }

  /** Hands over what has been gathered; it is gathered again where `work` fails. */
  async take(work: (namespaces: ChangedNamespaces) => Promise<void>): Promise<void> {
    const taken = this.#namespaces === '*' ? '*' : [...this.#namespaces];
    this.#namespaces = new Set();
    try {
      await work(taken);
    } catch (error) {
      this.add(taken);
      throw error;
    }
  }
}
