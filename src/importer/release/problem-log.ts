import { PARSER_PROBLEMS, type Problem, type ProblemCode } from './problem.ts';
import type { Position } from './release-document.ts';

const MAX_EXCERPT = 120;

/** Collects problems in the order of the text. */
export class ProblemLog {
  readonly #problems: Problem[] = [];
  readonly #notUnderstood = new Set<number>();

  add(
    code: ProblemCode,
    at: { readonly text: string; readonly position: Position } | null,
    params: Problem['params'] = {},
  ): void {
    if (code === 'LINE_NOT_UNDERSTOOD' && at !== null) this.#notUnderstood.add(at.position.line);
    const excerpt = at === null ? '' : at.text.slice(0, MAX_EXCERPT);
    this.#problems.push({
      severity: PARSER_PROBLEMS[code],
      code,
      line: at?.position.line ?? 1,
      column: at?.position.column ?? 1,
      excerpt,
      params,
    });
  }

  /** Adds what is so for the whole text, and need not be said again in each position. */
  addOnce(...[code, at, params]: Parameters<ProblemLog['add']>): void {
    const said = JSON.stringify(params);
    if (!this.#problems.some((each) => each.code === code && JSON.stringify(each.params) === said))
      this.add(code, at, params);
  }

  /** Tells whether one of these lines has been reported as not understood. */
  hasNotUnderstood(lines: readonly { readonly number: number }[]): boolean {
    return lines.some(({ number }) => this.#notUnderstood.has(number));
  }

  get all(): readonly Problem[] {
    return this.#problems.toSorted((left, right) => left.line - right.line || left.column - right.column);
  }
}
