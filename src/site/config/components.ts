/** Starlight's parts that the portal draws itself. */
const own = ['Footer', 'Header', 'Hero', 'LanguageSelect', 'MobileMenuFooter', 'MobileMenuToggle', 'MobileTableOfContents', 'PageTitle', 'Search', 'SiteTitle', 'TableOfContents', 'ThemeProvider', 'ThemeSelect'] as const;

export const components = Object.fromEntries(own.map((name) => [name, `./src/site/components/${name}.astro`]));
