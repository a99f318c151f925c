import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';

export const collections = {
  docs: defineCollection({
    loader: docsLoader(),
    schema: docsSchema({
      extend: z.object({
        /** Stable id of the page, the same in every language; `/go/<id>/` opens it. */
        id: z.string(),
        /** Day on which the page was last checked against the facts. */
        reviewed: z.date(),
      }),
    }),
  }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema({ extend: z.object({}).catchall(z.string()) }) }),
};
