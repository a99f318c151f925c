import { useEffect, useState } from 'preact/hooks';
import { defaultEstimateForm } from '../../domain/estimate/estimate-form.ts';
import type { Problem } from '../../domain/problem.ts';
import type { PartnerProfile as Profile } from '../../share/partner-profile.ts';
import { DownloadButton } from './DownloadButton.tsx';
import { FileButton } from './FileButton.tsx';
import { useChange, useFormState } from './form-context.ts';
import { ProblemSummary } from './ProblemSummary.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { loadProfiles, tellProfileChanged, useProfile } from './use-profile.ts';
import { useWording } from './wording-context.ts';

/** Who the partner is, with a logo for the document, kept in this browser for the next draft. */
export function PartnerProfile() {
  const { t } = useWording();
  const change = useChange();
  const now = useFormState();
  const profile = useProfile(true);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [said, say] = useState('');
  /** What the browser did not keep can leave it as a file. */
  const [unkept, setUnkept] = useState<Profile>();
  const outgoing = unkept ?? profile;
  usePrefill(profile);
  const { place, remember } = useKeptFocus<HTMLFieldSetElement>();
  /** One of the two: what was said before is no longer true beside a fault. */
  const refuse = (faults: readonly Problem[]) => {
    setProblems(faults);
    say('');
  };
  /** What does it is fetched when it is first asked for. */
  const orSay = (work: Promise<void>) => void work.catch(() => {
    refuse([]);
    say(t('estimator.panel.failed'));
  });
  const keepWhole = async (whole: Profile, words: string) => {
    const isKept = (await loadProfiles()).keepProfile(whole);
    refuse(isKept ? [] : [{ code: 'storage-refused', path: '', values: {} }]);
    setUnkept(isKept ? undefined : whole);
    if (isKept) say(t(words));
    tellProfileChanged();
  };
  const keep = async (changed: Partial<Profile>, words: string) => {
    const { profileOfForm } = await loadProfiles();
    await keepWhole({ ...profileOfForm(now().form, outgoing?.logo), ...changed }, words);
  };
  const chooseLogo = async (file: File) => {
    const { largestLogo, readLogo } = await import('../../share/logo.ts');
    // A picture that is too large is told by its size, and need not be read.
    const bytes = new Uint8Array(file.size > largestLogo ? [] : await file.arrayBuffer());
    const logo = readLogo(bytes, file);
    if (logo.ok) await keep({ logo: logo.value }, 'profile.logoKept');
    else refuse([logo.problem]);
  };
  const bring = async (file: File) => {
    const { readProfileFile, profileToAnswers } = await loadProfiles();
    const { readFileText } = await import('../../share/json-file.ts');
    const text = await readFileText(file);
    if (!text.ok) return refuse([text.problem]);
    const reading = readProfileFile(text.value, file);
    if (!reading.ok) return refuse(reading.problems);
    change(profileToAnswers(reading.profile));
    await keepWhole(reading.profile, 'profile.kept');
  };
  const forget = async () => {
    (await loadProfiles()).forgetProfile();
    setUnkept(undefined);
    refuse([]);
    say(t('profile.forgotten'));
    tellProfileChanged();
  };
  return (
    <fieldset class="choices profile" ref={place} onClick={remember}>
      <legend>{t('profile.legend')}</legend>
      <p class="hint">{t('profile.hint')}</p>
      {profile?.logo && <img class="profile-logo" src={profile.logo.dataUrl} alt={t('profile.logoAlt')} width={profile.logo.width} height={profile.logo.height} />}
      <div class="actions">
        <button type="button" class="button quiet" onClick={() => orSay(keep({}, 'profile.kept'))}>{t('profile.keep')}</button>
        {profile && <button type="button" class="button quiet" onClick={() => change(profile.seller)}>{t('profile.use')}</button>}
        <FileButton label={t(profile?.logo ? 'profile.otherLogo' : 'profile.logo')} accept="image/png,image/jpeg" onFile={(file) => orSay(chooseLogo(file))} />
        {profile?.logo && <button type="button" class="button quiet" onClick={() => orSay(keep({ logo: undefined }, 'profile.logoRemoved'))}>{t('profile.removeLogo')}</button>}
        <FileButton label={t('profile.import')} accept="application/json,.json" onFile={(file) => orSay(bring(file))} />
        {profile && <button type="button" class="button quiet" onClick={() => orSay(forget())}>{t('profile.forget')}</button>}
      </div>
      {outgoing && <DownloadButton label={t('profile.export')} make={async () => (await loadProfiles()).profileToFile(outgoing)} />}
      <p role="status" class="action-status">{said}</p>
      <ProblemSummary problems={problems} title={t('profile.problems')} />
    </fieldset>
  );
}

/** A partner who has said nothing yet is who the profile says. */
function usePrefill(profile: Profile | undefined): void {
  const change = useChange();
  const now = useFormState();
  useEffect(() => {
    if (profile === undefined) return;
    const { form } = now();
    const isEmpty = Object.keys(profile.seller).every((field) => form[field as keyof Profile['seller']] === defaultEstimateForm[field as keyof Profile['seller']]);
    if (isEmpty && Object.values(profile.seller).some((value) => value !== '' && value !== defaultEstimateForm.sellerCountry)) change(profile.seller);
    // Only when the profile comes: whoever empties the fields afterwards means it.
  }, [profile]);
}
