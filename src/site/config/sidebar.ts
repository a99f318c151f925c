import type { StarlightUserConfig } from '@astrojs/starlight/types';
import { localeKeys, locales } from '../../domain/locale.ts';
import { readInterfaceWords } from '../../reader/interface-words.ts';

const groups = [
  { key: 'sidebar.process', slugs: ['process/production-release', 'process/release-readiness', 'process/post-release-support', 'releases'] },
  {
    key: 'sidebar.requests',
    slugs: [
      'process/submit-feature', 'process/report-issue', 'process/triage', 'process/feature-life-cycle', 'process/bug-life-cycle',
      'process/hotfix', 'process/bugfix', 'process/declined-requests',
    ],
  },
  {
    key: 'sidebar.planning',
    slugs: ['process/roadmap', 'process/prioritisation', 'process/backlog', 'process/next-sprint-reassessment', 'process/next-quarter-reassessment'],
  },
  { key: 'sidebar.cost', slugs: ['estimator', 'prices', 'terms'] },
  { key: 'sidebar.help', slugs: ['contact', 'glossary', 'links'] },
  { key: 'sidebar.legal', slugs: ['legal/notice', 'legal/privacy', 'legal/accessibility', 'legal/licences'] },
] as const;

/** The same pages in the same order in every language; page titles are the labels. */
export const sidebar = (): NonNullable<StarlightUserConfig['sidebar']> => groups.map(({ key, slugs }) => ({
  label: readInterfaceWords('en')[key] ?? key,
  translations: Object.fromEntries(localeKeys.map((locale) => [locales[locale].tag, readInterfaceWords(locale)[key] ?? key])),
  items: [...slugs],
}));
