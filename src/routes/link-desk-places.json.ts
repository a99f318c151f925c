import type { APIRoute } from 'astro';
import { deskPlaces } from '../site/link-desk/desk-content.ts';

/** What the link desk knows of every place and what is the same in every language. */
export const GET: APIRoute = () => Response.json(deskPlaces());
