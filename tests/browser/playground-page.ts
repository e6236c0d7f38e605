import type { Locator, Page } from 'playwright-core';

/** The acts of a reader at the playground, by the roles and words they see. */
export class PlaygroundPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The examples in the open pane, in order. */
  get examples(): Locator {
    return this.#page.locator('.examples li button');
  }

  get tabs(): Locator {
    return this.#page.locator('.graphiql-tab');
  }

  /** The open pane of the docs. */
  get docs(): Locator {
    return this.#page.locator('.graphiql-doc-explorer');
  }

  async openDocs(): Promise<void> {
    await this.#page.locator('.graphiql-sidebar > button').nth(1).click();
    await this.docs.waitFor();
  }

  /** Follows the first link of this name in the docs. */
  async openInDocs(name: string): Promise<void> {
    await this.docs.getByRole('link', { name, exact: true }).first().click();
  }

  /** The results that the search of the docs offers. */
  async searchDocs(text: string): Promise<string[]> {
    await this.docs.getByRole('combobox').fill(text);
    const list = this.docs.getByRole('listbox');
    await list.waitFor();
    // GraphiQL searches when the reader has paused.
    await this.#page.waitForTimeout(500);
    const found = await list.getByRole('option').allInnerTexts();
    return found.length > 0 ? found : list.allInnerTexts();
  }

  /** Chooses a locale by its endonym. */
  async switchTo(endonym: string): Promise<void> {
    await this.#page.getByRole('radio', { name: endonym }).check({ force: true });
  }

  /** Presses the run button and waits for the answer. */
  async run(): Promise<void> {
    const answered = this.#page.waitForResponse(
      (response) =>
        response.request().method() === 'POST' &&
        !response.request().postData()?.includes('IntrospectionQuery'),
    );
    await this.#page.locator('.graphiql-execute-button').click();
    await answered;
  }

  /** Puts a query in the place of the one that is there. */
  async write(query: string): Promise<void> {
    await this.#page.locator('.graphiql-query-editor .view-lines').click();
    await this.#page.keyboard.press('Control+A');
    await this.#page.keyboard.insertText(query);
    // The editor closes the first bracket by itself.
    await this.#page.keyboard.press('Control+Shift+End');
    await this.#page.keyboard.press('Delete');
    // GraphiQL takes over what is in the editor when it has rested.
    await this.#page.waitForTimeout(300);
  }

  /** The message of the editor about the first place that is wrong. */
  async problem(): Promise<string | undefined> {
    await this.#page.mouse.move(0, 0);
    await this.#page.locator('.graphiql-query-editor .squiggly-error').first().hover({ force: true });
    await this.#page.waitForTimeout(1_200);
    const said = await this.#page.locator('.monaco-hover:visible').allInnerTexts();
    return said.find((text) => text !== '');
  }

  /** The text an editor shows. */
  async query(): Promise<string> {
    return this.#shown('.graphiql-query-editor .view-lines');
  }

  async variables(): Promise<string> {
    return this.#shown('[aria-label="Variables"] .view-lines, [aria-label="変数"] .view-lines');
  }

  /** The answer as it is shown. */
  async answer(): Promise<string> {
    return this.#shown('.result-window .view-lines');
  }

  // Monaco draws spaces as no-break spaces, and only the lines in view.
  async #shown(selector: string): Promise<string> {
    return ((await this.#page.locator(selector).first().textContent()) ?? '').replaceAll('\u00a0', ' ');
  }
}
