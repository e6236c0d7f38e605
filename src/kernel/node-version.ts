/** The oldest Node that Taiyaku and its packages run on; `engines` of package.json says the same. */
const OLDEST = { major: 22, minor: 15 };

/** The mend for a Node that is too old, in one sentence for people; null where it is not. */
export function tooOldNode(version: string): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)) return null;
  const oldest = `${OLDEST.major}.${OLDEST.minor}`;
  return `This is Node ${version}, and Taiyaku runs on Node ${oldest} or later: install a newer one. In a checkout, \`npm start\` and \`npm run taiyaku\` bring their own on most platforms.`;
}
