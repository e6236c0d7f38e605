import type { FastifyRequest } from 'fastify';
import type { Gateway } from '../gateway/gateway.ts';
import type { RequestPreferences } from '../kernel/request-preferences.ts';

const known = new WeakMap<FastifyRequest, RequestPreferences>();

/** The preferences of a request: its headers are read once, by whoever is the first to need them. */
export function preferencesOf(request: FastifyRequest, gateway: Gateway): RequestPreferences {
  const preferences = known.get(request) ?? gateway.preferences(request.headers);
  known.set(request, preferences);
  return preferences;
}
