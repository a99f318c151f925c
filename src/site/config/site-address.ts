import { readSiteSettings } from '../../reader/operator.ts';

const settings = readSiteSettings();

/** The address links to this site begin with; while the operator has set none, the one `npm start` serves. */
export const siteAddress = settings.address || 'http://localhost:4321';
export const siteBase = settings.basePath;
