import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vite';

const PACKAGES = fileURLToPath(new URL('../../../node_modules', import.meta.url));

/** A message as the source of a package puts it together; HOLE stands for what is known only when it runs. */
export interface EnglishMessage {
  /** Within the package: `language/parser.mjs`. */
  readonly file: string;
  readonly text: string;
}

export const HOLE = '…';

/** The messages of every error that the code in a folder of packages makes by one of these constructors or functions. */
export function messagesOf(
  folder: string,
  { extension, makers }: { extension: string; makers: ReadonlySet<string> },
): EnglishMessage[] {
  const root = join(PACKAGES, folder);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(extension))
    .sort()
    .flatMap((file) => messagesIn(file, readFileSync(join(root, file), 'utf8'), makers));
}

// biome-ignore lint/suspicious/noExplicitAny: a node of any JavaScript there is.
type Node = any;

export function messagesIn(file: string, source: string, makers: ReadonlySet<string>): EnglishMessage[] {
  const program: Node = parseAst(source);
  const values: Values = new Map();
  const messages: Node[] = [];
  walk(program, (node) => {
    const assigned = assignment(node);
    if (assigned?.value != null) {
      values.set(assigned.name, [...(values.get(assigned.name) ?? []), assigned]);
      if (makers.has(assigned.name)) messages.push(assigned.value);
    }
    if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return;
    const isMaker = makers.has(node.callee.name ?? node.callee.type.toLowerCase());
    if (isMaker) messages.push(...messageArguments(node));
  });
  const texts = messages.flatMap((node) => textsOf(node, values, 4));
  return [...new Set(texts)].filter((text) => text !== '').map((text) => ({ file, text }));
}

/** The values that the variables and properties of a file are set to, by their names, and whether by `+=`. */
type Values = Map<string, { readonly value: Node; readonly isAdded: boolean }[]>;

/** `syntaxError(source, position, description)` has it last, every other maker first. */
function messageArguments({ callee, arguments: given }: Node): Node[] {
  if (callee.name !== 'syntaxError') return given.slice(0, 1);
  const prefix = { type: 'Literal', value: 'Syntax Error: ' };
  return [{ type: 'BinaryExpression', operator: '+', left: prefix, right: given[2] }];
}

function assignment(node: Node): { name: string; value: Node; isAdded: boolean } | undefined {
  switch (node.type) {
    case 'VariableDeclarator':
      return { name: node.id.name, value: node.init, isAdded: false };
    case 'Property':
      return { name: node.key.name, value: node.value, isAdded: false };
    case 'AssignmentExpression':
      return { name: node.left.name, value: node.right, isAdded: node.operator === '+=' };
    default:
      return undefined;
  }
}

/** Every text that an expression may give, as far as the file alone tells it. */
function textsOf(node: Node, values: Values, depth: number): string[] {
  const inner = (each: Node) => textsOf(each, values, depth);
  switch (node.type) {
    case 'Literal':
      return [typeof node.value === 'string' ? node.value : HOLE];
    case 'TemplateLiteral':
      return node.quasis.reduce(
        (texts: string[], { value }: Node, index: number) => {
          const filled = index === 0 ? texts : product(texts, inner(node.expressions[index - 1]));
          return filled.map((text) => text + value.cooked);
        },
        [''],
      );
    case 'BinaryExpression':
      return node.operator === '+' ? product(inner(node.left), inner(node.right)) : [HOLE];
    case 'ConditionalExpression':
      return [...inner(node.consequent), ...inner(node.alternate)];
    case 'CallExpression':
      return suggestionsOf(node) ?? [HOLE];
    case 'Identifier':
      return depth === 0 ? [HOLE] : valuesOf(node.name, values, depth - 1);
    default:
      return [HOLE];
  }
}

/** The texts that a variable may hold, where they have words in them. */
function valuesOf(name: string, values: Values, depth: number): string[] {
  const assigned = values.get(name) ?? [];
  const textsBy = (isAdded: boolean) =>
    assigned.filter((each) => each.isAdded === isAdded).flatMap(({ value }) => textsOf(value, values, depth));
  const plain = textsBy(false);
  const worded = [...plain, ...product(plain, textsBy(true))].filter((text) => text !== HOLE);
  return worded.length > 0 && worded.length < 20 ? worded : [HOLE];
}

/** graphql-js's two helpers for "Did you mean …?". */
function suggestionsOf({ callee, arguments: given }: Node): string[] | null {
  if (callee.name === 'didYouMeanEnumValue') return ['', ` Did you mean the enum value "${HOLE}"?`];
  if (callee.name !== 'didYouMean') return null;
  const about = given.length > 1 ? `${given[0].value} ` : '';
  return ['', ` Did you mean ${about}"${HOLE}"?`];
}

function product(heads: readonly string[], tails: readonly string[]): string[] {
  return heads.flatMap((head) => tails.map((tail) => head + tail));
}

function walk(node: Node, visit: (node: Node) => void): void {
  if (typeof node?.type !== 'string') return;
  visit(node);
  for (const child of Object.values(node)) {
    if (Array.isArray(child)) for (const each of child) walk(each, visit);
    else walk(child, visit);
  }
}
