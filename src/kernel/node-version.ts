/** The minimum Node that Taiyaku and its packages run on; `engines` of package.json says the same. */
const MINIMUM = { major: 22, minor: 15 };

/** The mend for a Node that is too old, in one sentence for people; null where it is not. */
export function nodeVersionProblem(version: string): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > MINIMUM.major || (major === MINIMUM.major && minor >= MINIMUM.minor)) return null;
  const minimum = `${MINIMUM.major}.${MINIMUM.minor}`;
  return `This is Node ${version}, and Taiyaku runs on Node ${minimum} or later: install a newer one. In a checkout, \`npm start\` and \`npm run taiyaku\` bring their own on most platforms.`;
}
