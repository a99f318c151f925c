import { useEffect, useState } from 'preact/hooks';
import type { ReferenceOfLink } from '../../support/read-message.ts';

/** Reads the reference that a link opens under. It takes the rules of the estimator, which are fetched when a message holds a link; without them the message does without it. */
export function useReferenceOfLink(hasLink: boolean): ReferenceOfLink | undefined {
  const [referenceOf, setReferenceOf] = useState<ReferenceOfLink>();
  useEffect(() => {
    if (hasLink) import('../../share/link-reference.ts').then(({ referenceOfLink }) => setReferenceOf(() => referenceOfLink), () => undefined);
  }, [hasLink]);
  return referenceOf;
}
