import { limits, modelIds, optionalEnvironments, yesOrNo } from '../../domain/estimate/answers.ts';
import { Choices } from './Choices.tsx';
import { TextField } from './TextField.tsx';
import { useWording } from './wording-context.ts';

export function InfrastructureQuestions() {
  return (
    <>
      <Choices field="environments" options={optionalEnvironments} />
      <Choices field="highAvailability" options={yesOrNo} hint />
      <TextField field="regions" kind="whole" limits={limits.regions} />
      <TextField field="storageGb" kind="whole" limits={limits.storageGb} />
      <TextField field="backupDays" kind="whole" limits={limits.backupDays} />
    </>
  );
}

export function WorkloadQuestions() {
  const { t } = useWording();
  return (
    <>
      <TextField field="conversationsPerMonth" kind="whole" limits={limits.conversationsPerMonth} />
      <TextField field="documents" kind="whole" limits={limits.documents} />
      <TextField field="peakConversations" kind="whole" limits={limits.peakConversations} placeholder={t('estimator.peakConversations.placeholder')} />
      <Choices field="model" options={modelIds} explained />
    </>
  );
}
