import { pageParts } from '../markdown/page-parts.ts';

export const vite = {
  plugins: [pageParts()],
};
