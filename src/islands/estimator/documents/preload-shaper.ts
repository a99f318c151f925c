import shaperAddress from 'harfbuzzjs/dist/harfbuzz.wasm?url';

let isPreloaded = false;

/** HarfBuzz asks for its WebAssembly when its script has arrived and run; this asks at the same time as for the script. */
export function preloadShaper(): void {
  if (isPreloaded) return;
  isPreloaded = true;
  const link = Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: shaperAddress });
  document.head.append(link);
}
