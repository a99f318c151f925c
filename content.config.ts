// Not `astro:content`, which brings all that draws pages: see `loadedByNode` in src/site/config/vite.ts.
import { defineCollection } from 'astro/content/config';
import { z } from 'astro/zod';
import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import en from './content/i18n/en.json' with { type: 'json' };

/** Keys are typed from the reference language, so that a misspelt one is found before the build. */
const interfaceWords = z.object(Object.fromEntries(Object.keys(en).map((key) => [key, z.string()])) as Record<keyof typeof en, z.ZodString>).partial();

const pageSchemaOf = docsSchema({
  extend: z.object({
    /** Stable id of the page, the same in every language; `/go/<id>/` opens it. */
    id: z.string(),
    /** Day on which the page was last checked against the facts. */
    reviewed: z.date(),
  }),
});
let pageSchema: ReturnType<typeof pageSchemaOf> | undefined;

export const collections = {
  docs: defineCollection({
    loader: docsLoader(),
    // Starlight would make it anew for each page, to find a picture of the front matter beside the page: ours name none there.
    schema: (context) => (pageSchema ??= pageSchemaOf(context)),
  }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema({ extend: interfaceWords }) }),
};
