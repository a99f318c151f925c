import type { ComponentChildren } from 'preact';
import { useCallback, useEffect } from 'preact/hooks';
import type { EstimateField } from '../../domain/estimate/estimate-form.ts';
import { useForm } from './form-context.ts';
import { LinkedHeading } from './LinkedHeading.tsx';
import type { GroupName } from './Questions.tsx';
import { useBrief } from './use-brief.ts';
import type { OpenGroups } from './use-open-groups.ts';
import { useOpenIfLinked } from './use-open-if-linked.ts';
import { useWording } from './wording-context.ts';

interface QuestionGroupProps {
  /** Words stand under `estimator.group.<name>`; the permalink is `estimator-<name>`. */
  readonly name: GroupName;
  readonly fields: readonly EstimateField[];
  readonly groups: OpenGroups;
  readonly children: ComponentChildren;
}

/** Questions that have sensible answers already: closed they say which, opened they ask. One with a problem is open. */
export function QuestionGroup({ name, fields, groups, children }: QuestionGroupProps) {
  const { t } = useWording();
  const id = `estimator-${name}`;
  const { open } = groups;
  const openThis = useCallback(() => open(name), [open, name]);
  const hasProblem = useForm(({ problems }) => problems.some(({ path }) => fields.some((field) => field === path.split('.')[0])));
  const isAsked = useForm(({ asked }) => fields.some((field) => asked.includes(field)));
  useOpenIfLinked(id, openThis);
  // Whoever is led here to correct something may go on reading when it is corrected.
  useEffect(() => { if (hasProblem) openThis(); }, [hasProblem, openThis]);
  // A permalink to questions that are for somebody else still leads to where they would be.
  if (!isAsked) return <span class="group-place" id={id} tabindex={-1} />;
  const isOpen = hasProblem || groups.isOpen(name);
  const title = t(`estimator.group.${name}`);
  return (
    <section class={isOpen ? 'group' : 'group closed'}>
      <LinkedHeading id={id} text={title}>
        <button type="button" class="group-toggle" aria-expanded={isOpen} aria-controls={isOpen ? `${id}-questions` : undefined} onClick={() => groups.toggle(name)}>{title}</button>
      </LinkedHeading>
      {isOpen ? <div class="group-questions" id={`${id}-questions`}>{children}</div> : <Brief name={name} />}
    </section>
  );
}

const Brief = ({ name }: { readonly name: GroupName }) => <p class="group-brief">{useBrief(name)}</p>;
