import { limits, modelIds, optionalEnvironments, yesOrNo } from '../../domain/estimate/answers.ts';
import { Choices } from './Choices.tsx';
import { TextField } from './TextField.tsx';
import { useWording } from './wording-context.ts';

export function InfrastructureQuestions() {
  return (
    <>
      <Choices field="environments" options={optionalEnvironments} />
      <Choices field="highAvailability" options={yesOrNo} hint />
      <TextField field="regions" inputMode="numeric" limits={limits.regions} />
      <TextField field="storageGb" inputMode="numeric" limits={limits.storageGb} />
      <TextField field="backupDays" inputMode="numeric" limits={limits.backupDays} />
    </>
  );
}

export function WorkloadQuestions() {
  const { t } = useWording();
  return (
    <>
      <TextField field="conversationsPerMonth" inputMode="numeric" limits={limits.conversationsPerMonth} />
      <TextField field="documents" inputMode="numeric" limits={limits.documents} />
      <TextField field="peakConversations" inputMode="numeric" limits={limits.peakConversations} placeholder={t('estimator.peakConversations.placeholder')} />
      <Choices field="model" options={modelIds} explained />
    </>
  );
}
