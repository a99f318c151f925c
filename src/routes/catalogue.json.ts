import type { APIRoute } from 'astro';
import { readCatalogue, releaseDates } from '../reader/catalogue.ts';

/** Each release as the estimator reads it: a share link may name one that is no longer the newest. */
export const getStaticPaths = () => releaseDates().map((date) => ({ params: { date } }));

export const GET: APIRoute = ({ params }) => Response.json(readCatalogue(params['date'] ?? ''));
