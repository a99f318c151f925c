/** First view of the pages with a budget, in every locale of the budgets, beside other generators. */
import { join } from 'node:path';
import { diagramSize } from './diagram-size.mjs';
import { printFigure } from './figures.mjs';
import { withFirstViews } from './first-view.mjs';
import { budgetLocales, diagramBudget, pageBudgets, peers } from './page-budgets.mjs';

const beside = (figureOf) => peers.map((peer) => `${peer.name} ${figureOf(peer)}`).join(', ');

await withFirstViews(async (measure) => {
  for (const locale of budgetLocales) {
    for (const { name, path, maxBytes, maxRequests } of pageBudgets) {
      const { bytes, requests } = await measure(`${locale}/${path}`);
      const isDocument = name === 'production release';
      printFigure({ name: `${name} (${locale}), first view`, value: bytes / 1_000, unit: 'kB', limit: maxBytes / 1_000, ...(isDocument && { peers: beside((peer) => `${peer.kilobytes}`) }) });
      printFigure({ name: `${name} (${locale}), requests`, value: requests, unit: '', limit: maxRequests, ...(isDocument && { peers: beside((peer) => `${peer.requests}`) }) });
    }
    const drawing = diagramSize(join('dist', locale, diagramBudget.path, 'index.html'));
    printFigure({ name: `diagram (${locale}), gzip`, value: drawing / 1_000, unit: 'kB', limit: diagramBudget.maxBytes / 1_000, peers: 'drawn by mermaid in a browser 110–290 (plain)' });
  }
});
