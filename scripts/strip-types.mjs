/**
 * Node 22.12 to 22.17 runs TypeScript only when asked (https://nodejs.org/docs/latest-v22.x/api/typescript.html): here for every program
 * and thread that is started from now on, in `package.json` for what it starts itself. Later ones run it as it stands; Node 20 knows no
 * such option, and starts only what hands over to the Node that comes along. Plain JavaScript: it runs before anything is installed.
 */
const major = Number(process.versions.node.split('.')[0]);

if (major >= 22 && !process.features.typescript) {
  process.env.NODE_OPTIONS = [process.env.NODE_OPTIONS, '--experimental-strip-types', '--disable-warning=ExperimentalWarning'].filter(Boolean).join(' ');
}
