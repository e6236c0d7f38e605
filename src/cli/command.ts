/** The two streams that a command writes to: results to `out`, what is wrong to `err`. */
export interface CommandOutput {
  out(line: string): void;
  err(line: string): void;
}

/** One command of `taiyaku`. `run` returns the exit code. */
export interface Command {
  readonly summary: string;
  readonly usage: string;
  run(args: readonly string[], output: CommandOutput, env: NodeJS.ProcessEnv): Promise<number>;
}

/** A mistake in how a command was called; its message says the mend. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** The words that stand before the usage, in the reader's language. */
  readonly label: string;

  constructor(message: string, label = 'Usage:') {
    super(message);
    this.label = label;
  }
}
