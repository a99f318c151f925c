import { satteri } from '@astrojs/markdown-satteri';
import { mermaidFences } from '../../diagrams/mermaid-fence-plugin.ts';
import { idLinks } from '../markdown/id-links.ts';

export const markdown = {
  processor: satteri({
    features: { headingAttributes: true, directive: true, smartPunctuation: false },
    mdastPlugins: [idLinks(), mermaidFences()],
  }),
  syntaxHighlight: false,
} as const;
