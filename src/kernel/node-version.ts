/** The oldest Node that has all the language Taiyaku is written in (`Promise.withResolvers`, `Set.prototype.difference`). */
const OLDEST = 22;

/** The mend for a Node that is too old, in one sentence for people; null where it is not. */
export function tooOldNode(version: string): string | null {
  const major = Number(version.split('.', 1)[0]);
  if (major >= OLDEST) return null;
  return `This is Node ${version}, and Taiyaku runs on Node ${OLDEST} or later: start it with \`npm start\` or \`npm run taiyaku\`, which bring their own Node on most platforms, or install a newer one.`;
}
