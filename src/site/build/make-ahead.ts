import type { AstroIntegration } from 'astro';
import { localeKeys } from '../../domain/locale.ts';
import { makeFontsAside } from '../../fonts/make-fonts-aside.ts';
import { processIds, readProcessModel, readProcessWords } from '../../reader/process.ts';
import { drawProcess } from '../draw-process.ts';

/**
 * Fonts and diagrams need nothing of Astro: threads make them while it bundles, which leaves a processor idle, and are done
 * when the pages ask for them. What goes wrong is told to whoever asks.
 */
export const makeAhead = (): AstroIntegration => ({
  name: 'make-ahead',
  hooks: {
    'astro:config:setup': ({ command }) => {
      if (command !== 'build') return;
      makeFontsAside();
      for (const model of processIds().map(readProcessModel)) {
        for (const locale of localeKeys) drawProcess(model, readProcessWords(model, locale), locale).catch(() => undefined);
      }
    },
  },
});
