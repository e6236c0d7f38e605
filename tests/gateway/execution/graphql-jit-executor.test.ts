import { getOperationAST, parse } from 'graphql';
import { compileQuery } from 'graphql-jit';
import { expect, it } from 'vitest';
import { buildGatewaySchema } from '../../../src/gateway/build-schema.ts';
import { executedSchema } from '../../../src/gateway/execution/executed-schema.ts';
import { graphqlJitExecutor, MOST_COMPILED } from '../../../src/gateway/execution/graphql-jit-executor.ts';
import { prepareOperation } from '../../../src/gateway/execution/prepare-operation.ts';
import { describeLocale } from '../../../src/kernel/locale.ts';

it('compiles what a page asks for, and nothing so large that others would wait for it', () => {
  const schema = executedSchema(buildGatewaySchema([describeLocale('en', 'en')]));
  let compiled = 0;
  const executor = graphqlJitExecutor(schema, (...given) => {
    compiled += 1;
    return compileQuery(...given);
  });
  const prepare = (fields: number) => {
    const document = parse(
      `{ ${Array.from({ length: fields }, (_, at) => `a${at}: __typename`).join(' ')} }`,
    );
    const operation = getOperationAST(document);
    if (operation === null || operation === undefined) throw new Error('There is one.');
    executor.prepare(prepareOperation(schema, document, operation, {}));
    return compiled;
  };
  expect([prepare(1), prepare(MOST_COMPILED), prepare(MOST_COMPILED + 1)]).toEqual([1, 2, 2]);
});
