import { createServer } from 'node:net';

const lastPort = 65_535;

/**
 * The first free port from `wanted` on, of the ten next ones.
 * @param {number} wanted 1 to 65535
 * @returns {Promise<number>}
 * @throws {Error} when all ten are taken, or when only an administrator may use them
 */
export async function freePort(wanted) {
  for (let port = wanted; port < wanted + 10 && port <= lastPort; port += 1) if (await isFree(port)) return port;
  throw new Error(`Ports ${wanted} to ${wanted + 9} are all taken. Name a free one: PORT=8080 npm start`);
}

/** @param {number} port */
function isFree(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', ({ code }) => (code === 'EACCES' ? reject(new Error(`Port ${port} may be used by an administrator alone. Name one from 1024 on: PORT=8080 npm start`)) : resolve(false)));
    // No host: the same unspecified address the server listens on, so that a listener on either IP version is seen.
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
}

/**
 * A port number as typed by a person.
 * @param {string | undefined} text
 * @param {number} fallback used when nothing was typed
 * @throws {Error} naming the text and the limits
 */
export function readPort(text, fallback) {
  if (text === undefined || text === '') return fallback;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= lastPort) return port;
  throw new Error(`PORT is "${text}"; write a whole number from 1 to ${lastPort}, for instance PORT=4322 npm start`);
}
