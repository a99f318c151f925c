import { useEffect, useState } from 'preact/hooks';
import type { Message } from '../../support/message.ts';
import { type Places, readPlaces } from '../../support/places.ts';

interface Site {
  readonly locale: string;
  readonly base: string;
}

export interface Place {
  /** What goes into the message; absent when it is about no place, or about one that is not known. */
  readonly page?: NonNullable<Message['page']>;
  /** Where it is in this language. */
  readonly href?: string;
  /** The site has no such place. */
  readonly unknown: boolean;
}

/** The place that a message is about, by its permanent id; its title comes when the list of places does, and without it the id stands. */
export function usePlace(about: string, { locale, base }: Site): Place {
  const [places, setPlaces] = useState<Places>();
  const isAsked = about !== '';
  useEffect(() => {
    if (isAsked) void fetchPlaces(`${base}${locale}/places.json`).then(setPlaces);
  }, [isAsked, base, locale]);
  if (!isAsked) return { unknown: false };
  const place = places && Object.hasOwn(places, about) ? places[about] : undefined;
  if (places && !place) return { unknown: true };
  const address = `${location.origin}${base}go/${about}/?l=${locale}`;
  return { page: { id: about, ...(place ? { title: place.title } : {}), address }, href: place ? `${base}${locale}/${place.path}` : address, unknown: false };
}

async function fetchPlaces(address: string): Promise<Places | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? readPlaces(await response.json()) : undefined;
  } catch {
    return undefined;
  }
}
