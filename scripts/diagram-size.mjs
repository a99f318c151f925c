import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/**
 * The largest drawing in a page; icons are small, and the process is drawn once or more.
 * @param {string} html
 * @returns {number} bytes in gzip; 0 without any drawing
 */
export const largestDrawing = (html) => Math.max(0, ...[...html.matchAll(/<svg\b[\s\S]*?<\/svg>/g)].map(([svg]) => gzipSync(svg, { level: 9 }).length));

/** @param {string} file a built page */
export const diagramSize = (file) => largestDrawing(readFileSync(file, 'utf8'));
