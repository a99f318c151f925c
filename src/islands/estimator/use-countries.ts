import { useEffect, useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { countryCodes } from '../../domain/country.ts';
import type { Words } from '../../words/translate.ts';

const namesSchema = z.record(z.string(), z.string());

/**
 * The names of all countries, fetched once the page stands: they are a tenth of its weight and far from its beginning.
 * Nothing until they are there; when they cannot be had, their codes, which every country can still be told by.
 */
export function useCountries(address: string): Words | undefined {
  const [names, setNames] = useState<Words>();
  useEffect(() => {
    let isWanted = true;
    void fetchNames(address).then((found) => isWanted && setNames(found));
    return () => { isWanted = false; };
  }, [address]);
  return names;
}

async function fetchNames(address: string): Promise<Words> {
  try {
    const response = await fetch(address);
    return namesSchema.parse(await response.json());
  } catch {
    return Object.fromEntries(countryCodes.map((code) => [code, code]));
  }
}
