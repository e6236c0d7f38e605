/** A gateway to look at. */
export interface Gateway {
  /** Its origin: `http://127.0.0.1:4000`. */
  readonly origin: string;
  stop(): Promise<void>;
}

/** The gateway that `GATEWAY_URL` names, which is left running. */
export async function startGateway(): Promise<Gateway> {
  const url = process.env.GATEWAY_URL;
  if (!url) throw new Error('Set GATEWAY_URL to the address of a running gateway.');
  return { origin: new URL(url).origin, stop: async () => {} };
}
