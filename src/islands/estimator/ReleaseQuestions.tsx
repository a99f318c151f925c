import { limits, releasePlans, releaseWorkIds, rollouts } from '../../domain/estimate/answers.ts';
import { Choices } from './Choices.tsx';
import { TextField } from './TextField.tsx';

export function ReleaseQuestions() {
  return (
    <>
      <Choices field="releasePlan" options={releasePlans} hint />
      <Choices field="rollout" options={rollouts} explained />
      <Choices field="releaseWork" options={releaseWorkIds} explained />
      <TextField field="onSiteDays" inputMode="numeric" limits={limits.onSiteDays} />
    </>
  );
}
