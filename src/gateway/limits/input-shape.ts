import { type ASTNode, visit } from 'graphql';
import type { Variables } from '../execution/coerced-variables.ts';

/** The size of input objects: filters, orders, references. */
export interface InputShape {
  /** Levels of objects within each other. */
  readonly inputDepth: number;
  /** Fields of all objects, an empty one counting as one; a variable counts wherever it stands. */
  readonly inputFields: number;
}

/**
 * Makes the function that finds the shape of the input objects in a part of a document, the values of variables included.
 * They may be as deep as a body is long, and whoever coerces them goes down by recursion, so that they must be counted
 * before, and without. A variable is looked at once, wherever it stands.
 */
export function inputShapes(variables: Variables): (part: ASTNode) => InputShape {
  const shapes = new Map<string, InputShape>();
  const shapeOf = (name: string) => {
    const shape = shapes.get(name) ?? shapeOfValue(variables[name]);
    shapes.set(name, shape);
    return shape;
  };
  return (part) => {
    let level = 0;
    let [inputDepth, inputFields] = [0, 0];
    visit(part, {
      VariableDefinition: () => false,
      ObjectValue: {
        enter: ({ fields }) => {
          level += 1;
          inputDepth = Math.max(inputDepth, level);
          inputFields += Math.max(1, fields.length);
        },
        leave: () => {
          level -= 1;
        },
      },
      Variable: ({ name }) => {
        const shape = shapeOf(name.value);
        inputDepth = Math.max(inputDepth, level + shape.inputDepth);
        inputFields += shape.inputFields;
      },
    });
    return { inputDepth, inputFields };
  };
}

function shapeOfValue(value: unknown): InputShape {
  let [inputDepth, inputFields] = [0, 0];
  const waiting: [unknown, number][] = [[value, 0]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [each, above] = next;
    if (typeof each !== 'object' || each === null) continue;
    const isList = Array.isArray(each);
    const values = Object.values(each);
    const level = isList ? above : above + 1;
    inputDepth = Math.max(inputDepth, level);
    if (!isList) inputFields += Math.max(1, values.length);
    for (const inner of values) waiting.push([inner, level]);
  }
  return { inputDepth, inputFields };
}
