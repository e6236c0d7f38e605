import type { RequestPreferences } from '../../kernel/request-preferences.ts';
import type { RequestContext } from '../../records/request-context.ts';

/** Context that Apollo Server hands through a request. */
export interface GatewayContext extends RequestContext {
  /** A signal that fires when the time is up or the client is gone. */
  readonly signal: AbortSignal;
  readonly requestId: string;
  readonly preferences: RequestPreferences;
}
