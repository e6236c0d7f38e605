/** A problem with one variable, in words that continue its name: `must be …`. */
export interface ConfigProblem {
  readonly variable: string;
  readonly message: string;
}

/** Every problem of the configuration, a line each under a heading, for the operator to read. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[], options?: ErrorOptions) {
    const lines = problems.map(({ variable, message }) => `  ${variable}: ${message}.`);
    const heading = `The configuration has ${problems.length} problems (see .env.example):`;
    super(lines.length === 1 ? lines.join('').trim() : [heading, ...lines].join('\n'), options);
    this.problems = problems;
  }
}
