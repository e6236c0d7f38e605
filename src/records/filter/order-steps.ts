/** The steps of an order, each field once: what is ordered by already cannot be ordered by again. */
export function distinctSteps<Step extends { readonly field: string }>(steps: readonly Step[]): Step[] {
  return steps.filter((step, index) => steps.findIndex(({ field }) => field === step.field) === index);
}
