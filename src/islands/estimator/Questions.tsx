import { deploymentTypes } from '../../domain/deployment.ts';
import { audiences, platforms } from '../../domain/estimate/answers.ts';
import type { EstimateField } from '../../domain/estimate/estimate-form.ts';
import { AsServed } from './AsServed.tsx';
import { Choices } from './Choices.tsx';
import { CommercialQuestions } from './CommercialQuestions.tsx';
import { useForm } from './form-context.ts';
import { FreeLineQuestions } from './FreeLineQuestions.tsx';
import { InfrastructureQuestions, WorkloadQuestions } from './InfrastructureQuestions.tsx';
import { LinkedHeading } from './LinkedHeading.tsx';
import { BuyerQuestions, SellerQuestions } from './PartyQuestions.tsx';
import { ProviderQuestions } from './ProviderQuestions.tsx';
import { QuestionGroup } from './QuestionGroup.tsx';
import { ReleaseQuestions } from './ReleaseQuestions.tsx';
import { type OpenGroups, useOpenGroups } from './use-open-groups.ts';
import { useWording } from './wording-context.ts';

/** The questions behind the first three, and the fields that each group asks. */
const groupFields = {
  infrastructure: ['environments', 'highAvailability', 'regions', 'storageGb', 'backupDays'],
  workload: ['conversationsPerMonth', 'documents', 'peakConversations', 'model'],
  release: ['releasePlan', 'rollout', 'releaseWork', 'onSiteDays'],
  commercial: ['supportTier', 'termMonths', 'currency', 'partnerDiscount', 'partnerPrices', 'margin', 'purchaseOrder', 'paymentDays'],
  'free-lines': ['freeLines'],
  seller: ['sellerName', 'sellerStreet', 'sellerPostcode', 'sellerCity', 'sellerCountry', 'sellerVatId', 'sellerLegalId', 'sellerElectronicAddress', 'sellerTerms'],
  buyer: [
    'buyerName', 'buyerStreet', 'buyerPostcode', 'buyerCity', 'buyerCountry', 'buyerVatId', 'buyerVatIdWithheld', 'buyerElectronicAddress', 'buyerReference', 'outsideEuCategory',
  ],
} as const satisfies Readonly<Record<string, readonly EstimateField[]>>;

export type GroupName = keyof typeof groupFields;

const groupNames = Object.keys(groupFields) as readonly GroupName[];

const questionsOf = {
  infrastructure: InfrastructureQuestions,
  workload: WorkloadQuestions,
  release: ReleaseQuestions,
  commercial: CommercialQuestions,
  'free-lines': FreeLineQuestions,
  seller: SellerQuestions,
  buyer: BuyerQuestions,
} as const satisfies Readonly<Record<GroupName, (props: QuestionsProps) => unknown>>;

interface QuestionsProps {
  /** Who sells, unless a partner resells. */
  readonly operatorCountry: string;
}

/**
 * The form: three answers give a figure, the rest have sensible defaults and wait in groups.
 *
 * @param areGroupsDue whether the groups come to life now (see `AsServed`)
 */
export function Questions({ areGroupsDue, ...props }: QuestionsProps & { readonly areGroupsDue: boolean }) {
  const { t } = useWording();
  const isServerless = useForm(({ form }) => form.deployment === 'serverless');
  const groups = useOpenGroups(groupNames);
  return (
    <form class="estimator-form" onSubmit={(event) => event.preventDefault()} aria-label={t('estimator.form')}>
      <section class="group">
        <LinkedHeading id="estimator-place" text={t('estimator.group.place')} />
        <Choices field="audience" options={audiences} explained />
        <Choices field="deployment" options={deploymentTypes} explained />
        <Choices field="platform" options={platforms} />
        <ProviderQuestions />
      </section>
      {!isServerless && (
        <AsServed class="estimator-part" isDue={areGroupsDue}>
          {() => <Groups {...props} groups={groups} />}
        </AsServed>
      )}
    </form>
  );
}

function Groups({ groups, ...props }: QuestionsProps & { readonly groups: OpenGroups }) {
  const { t } = useWording();
  const hasFigure = useForm(({ problems }) => problems.length === 0);
  const areAllOpen = useForm(({ asked }) => groupNames.every((name) => groups.isOpen(name) || !groupFields[name].some((field) => asked.includes(field))));
  return (
    <>
      <p class="groups-intro">
        {hasFigure && `${t('estimator.groupsIntro')} `}{t('estimator.groupsDefaults')}{' '}
        <button type="button" class="text-button" onClick={() => groups.setAll(!areAllOpen)}>{t(areAllOpen ? 'estimator.closeGroups' : 'estimator.openGroups')}</button>
      </p>
      {groupNames.map((name) => {
        const Group = questionsOf[name];
        return <QuestionGroup key={name} name={name} fields={groupFields[name]} groups={groups}><Group {...props} /></QuestionGroup>;
      })}
    </>
  );
}
