import { satteri } from '@astrojs/markdown-satteri';
import { idLinks } from '../markdown/id-links.ts';

export const markdown = {
  processor: satteri({
    features: { headingAttributes: true, directive: true, smartPunctuation: false },
    mdastPlugins: [idLinks()],
  }),
  syntaxHighlight: false,
} as const;
