import 'react/compiler-runtime';

declare module 'react/compiler-runtime' {
  /** The memo cache of the calling component: `size` slots, each first holding the sentinel symbol. */
  export function c(size: number): unknown[];
}
