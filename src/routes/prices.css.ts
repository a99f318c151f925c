import type { APIRoute } from 'astro';
import style from '../styles/prices.css?inline';

/** The style of the price list by itself: where it stands for readers without script, others must not fetch it. */
export const GET: APIRoute = () => new Response(style, { headers: { 'Content-Type': 'text/css;charset=utf-8' } });
