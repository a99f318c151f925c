/**
 * What this machine must be before anything is installed. Plain JavaScript for Node 20.
 *
 * On glibc Linux (x64, arm64) the lock brings a Node 24 along, which npm puts first on the PATH of every npm script,
 * so that Node 20 is enough to begin with. Elsewhere the installed Node does the work itself.
 */

/** Astro 7 needs 22.12; with the Node that comes along, 20 is enough to run npm. */
const needed = { withNodeAlong: [20, 0], alone: [22, 12] };

/**
 * @param {{ version: string, platform: string, arch: string, glibc: boolean }} machine version as "20.1.0"
 * @returns {string | undefined} what is wrong and what to do, or nothing
 */
export function platformProblem({ version, platform, arch, glibc }) {
  const isLinux = platform === 'linux' && ['x64', 'arm64'].includes(arch);
  if (isLinux && !glibc) {
    return 'This Linux has no glibc (Alpine?), and the Node that the lock file brings along needs it. Use a Debian, Ubuntu or Fedora image.';
  }
  const minimum = isLinux ? needed.withNodeAlong : needed.alone;
  if (isAtLeast(version, minimum)) return undefined;
  return `Node ${version} is too old: on ${platform}-${arch} this project needs Node ${minimum.join('.')} or newer. Install the current LTS release of Node and run the command again.`;
}

function isAtLeast(version, [major, minor]) {
  const [haveMajor = 0, haveMinor = 0] = version.split('.').map(Number);
  return haveMajor > major || (haveMajor === major && haveMinor >= minor);
}

/** Ends the process with a sentence when this machine cannot run the project. */
export function requirePlatform() {
  const problem = platformProblem({
    version: process.versions.node,
    platform: process.platform,
    arch: process.arch,
    glibc: process.report?.getReport().header.glibcVersionRuntime !== undefined,
  });
  if (problem === undefined) return;
  console.error(problem);
  process.exit(1);
}
