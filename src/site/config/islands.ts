import { fileURLToPath } from 'node:url';
import preact from '@astrojs/preact';
import type { AstroIntegration } from 'astro';

type Setup = NonNullable<AstroIntegration['hooks']['astro:config:setup']>;
type Config = Parameters<Parameters<Setup>[0]['updateConfig']>[0];

/**
 * Preact for the islands, without its way through Babel. The integration sends every module of ours through it, in both builds, with
 * JSX or without, and that takes longer than all the rest of a build. Vite's own compiler turns the same JSX into the same calls.
 */
export function islands(): AstroIntegration {
  const integration = preact();
  const setUp = integration.hooks['astro:config:setup'];
  return {
    ...integration,
    hooks: {
      ...integration.hooks,
      'astro:config:setup': (options) => {
        options.addClientDirective({ name: 'painted', entrypoint: fileURLToPath(new URL('./hydrate-when-painted.ts', import.meta.url)) });
        return setUp?.({ ...options, updateConfig: (config) => options.updateConfig(withoutBabel(config)) });
      },
    },
  };
}

/** @throws {Error} when the plugin is not where it was: a build with it would be right, and nobody would see that it is slow */
function withoutBabel(config: Config): Config {
  const plugins = (config.vite?.plugins ?? []).flat();
  const kept = plugins.filter((plugin) => !isBabel(plugin));
  if (kept.length === plugins.length) throw new Error('@astrojs/preact no longer adds a Vite plugin "vite:preact-jsx". See whether src/site/config/islands.ts is still needed.');
  const oxc = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;
  return { ...config, vite: { ...config.vite, plugins: kept, oxc, optimizeDeps: { include: [...(config.vite?.optimizeDeps?.include ?? []), 'preact', 'preact/jsx-runtime', 'preact/jsx-dev-runtime'].filter((name) => name !== undefined) } } };
}

const isBabel = (plugin: unknown): boolean => typeof plugin === 'object' && plugin !== null && 'name' in plugin && plugin.name === 'vite:preact-jsx';

declare module 'astro' {
  interface AstroClientDirectives {
    'client:painted'?: boolean;
  }
}
