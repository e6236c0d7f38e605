/** What is wrong with one variable, in words that continue its name: `must be …`. */
export interface ConfigProblem {
  readonly variable: string;
  readonly message: string;
}

/** All that is wrong with the configuration, a line each, for the operator to read. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(
    readonly problems: readonly ConfigProblem[],
    options?: ErrorOptions,
  ) {
    const lines = problems.map(({ variable, message }) => `  ${variable}: ${message}.`);
    const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
    super(`The configuration has ${count} (see .env.example):\n${lines.join('\n')}`, options);
  }
}
