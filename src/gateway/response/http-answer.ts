/** An answer as it goes over the wire. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

/** True where there are errors: Apollo Server writes `errors` first, as the specification advises (section 7.1). */
export function hasErrors({ status, body }: HttpAnswer): boolean {
  return status !== 200 || body.subarray(0, ERRORS.length).equals(ERRORS);
}
const ERRORS = Buffer.from('{"errors"');
