/**
 * The reason why the start failed, in one sentence for people that names the place and the mend. The error underneath,
 * where it helps and holds no secret, is the `cause`.
 */
export class StartupError extends Error {
  override readonly name = 'StartupError';
}
