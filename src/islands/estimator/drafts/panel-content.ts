import * as z from 'zod/mini';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { EstimateForm } from '../../../domain/estimate/estimate-form.ts';
import { readForm } from '../../../domain/estimate/read-form.ts';
import { createTranslate, type Translate, type Words } from '../../../words/translate.ts';
import { useWording } from '../wording-context.ts';

/** A starting point that the site ships. */
export interface Preset {
  readonly id: string;
  readonly form: EstimateForm;
}

export interface PanelContent {
  readonly words: Words;
  readonly presets: readonly Preset[];
}

const contentSchema = z.object({ words: z.record(z.string(), z.string()), presets: z.array(z.object({ id: z.string(), form: z.unknown() })) });

/** Words and starting points travel apart from the page: most readers never open a panel. @throws when they cannot be had */
export async function fetchPanelContent(address: string): Promise<PanelContent> {
  const response = await fetch(address);
  const { words, presets } = contentSchema.parse(await response.json());
  return { words, presets: presets.flatMap(({ id, form }) => {
    const read = readForm(form);
    return read.ok ? [{ id, form: read.form }] : [];
  }) };
}

const ContentContext = createContext<PanelContent | undefined>(undefined);

export const PanelContentProvider = ContentContext.Provider;

/** @throws Error outside a provider */
export function usePanelContent(): PanelContent {
  const content = useContext(ContentContext);
  if (!content) throw new Error('usePanelContent needs a PanelContentProvider around it');
  return content;
}

/** The words of the panels. Those of the rest of the estimator come from `useWording`. */
export function usePanelWords(): Translate {
  const { words } = usePanelContent();
  return createTranslate(words, useWording().tag);
}
