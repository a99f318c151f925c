import { isolate } from '../../../domain/bidi-controls.ts';
import { readEstimateRequest } from '../../../domain/estimate/read-estimate-request.ts';
import { type Problem, quoteTyped, type Reading } from '../../../domain/problem.ts';
import { beginFrom } from '../../../share/begin-from.ts';
import { arePricesKept, rejoinPartnerPrices } from '../../../share/kept-partner-prices.ts';
import type { RequestFile } from '../../../share/request-file.ts';
import { longestName, type SavedDraft, type SeenDraft, type UnreadableDraft } from '../../../share/saved-drafts.ts';
import { answerProblemText } from '../../../words/problem-words.ts';
import { saveFile } from '../../save-file.ts';
import { useWording } from '../wording-context.ts';
import { exportRequest, readFiles } from './exchange-files.ts';
import { type Preset, usePanelWords } from './panel-content.ts';
import type { KeepableEstimate, PanelProps } from './panel-props.ts';
import { contentOf, type Drafts } from './use-drafts.ts';
import type { Messages, Way } from './use-message.ts';

export type DraftActions = ReturnType<typeof useDraftActions>;

/** What the buttons of the drafts panel do. Whatever replaces something offers to take it back. */
export function useDraftActions(props: PanelProps, drafts: Drafts, { say, add, complain, complainOf }: Messages) {
  const t = usePanelWords();
  const wording = useWording();
  const { current, request, catalogue, newest, today, open, loadRelease, base } = props;
  const named = (key: string, name: string) => t(key, { name: isolate(name) });
  const dated: KeepableEstimate = { ...current, madeOn: current.madeOn ?? today };
  const pricesNotKept = () => (current.form.partnerPrices.length > 0 && !arePricesKept(current.form.partnerPrices) ? [t('drafts.pricesNotKept')] : []);

  /** Two drafts may have one name, but a copy is easier to tell by another. */
  const copyName = (name: string) => t('drafts.copyName', { name: Array.from(name).slice(0, longestName - 20).join('') });

  /** Puts an estimate into the form; what it replaces can be taken back. */
  const show = async (estimate: KeepableEstimate, lines: readonly string[], seen?: SeenDraft) => {
    const openedBefore = drafts.opened;
    const takeBack: Way = { label: t('drafts.takeBack'), go: () => {
      void open(current);
      drafts.setOpened(openedBefore);
      say(t('drafts.takenBack'));
    } };
    const isHeld = open(estimate);
    drafts.setOpened(seen);
    say(lines, [takeBack]);
    if (!(await isHeld)) add(lines, wording.problem({ code: 'draft-release-unknown', path: '', values: { release: estimate.release } }));
  };

  const openDraft = (draft: SavedDraft) => {
    const { form, pricesMissing } = rejoinPartnerPrices(withId(draft));
    const lines = [named('drafts.opened', draft.name), ...(pricesMissing ? [t('drafts.pricesMissing')] : [])];
    return show({ form, release: draft.release, madeOn: draft.madeOn }, lines, draft);
  };

  /** What the browser does not keep can leave it as a file. */
  const asFile = ({ code }: Problem, go: () => void): readonly Way[] => (code === 'storage-refused' ? [{ label: t('drafts.export'), go }] : []);

  const saveNew = (name: string, kind: SavedDraft['kind']): Reading<SavedDraft> => {
    const saved = drafts.saveNew({ ...contentOf(kind === 'draft' ? dated : { ...current, madeOn: undefined }), name, kind });
    if (!saved.ok) complain([saved.problem], asFile(saved.problem, () => exportCurrent(name.trim())));
    else {
      if (kind === 'draft') drafts.setOpened(saved.value);
      say([named(kind === 'draft' ? 'drafts.saved' : 'drafts.templateSaved', saved.value.name), ...pricesNotKept()]);
    }
    return saved;
  };

  /** Another tab was there first: nothing is written over, and what this tab has can be kept under another name. */
  const offerWaysOut = (seen: SeenDraft): readonly Way[] => {
    const other = drafts.shelf.drafts.find(({ id }) => id === seen.id);
    const asNew: Way = { label: t('drafts.saveAsNew'), go: () => void saveNew(copyName(seen.name), 'draft') };
    return [asNew, ...(other ? [{ label: t('drafts.openOther'), go: () => void openDraft(other) }] : [])];
  };

  const saveChanges = (seen: SeenDraft) => {
    const before = drafts.shelf.drafts.find(({ id }) => id === seen.id);
    const saved = drafts.change(seen, contentOf(dated));
    if (!saved.ok) return complain([saved.problem], saved.problem.code === 'storage-refused' ? asFile(saved.problem, () => exportCurrent()) : offerWaysOut(seen));
    const takeBack: Way = { label: t('drafts.takeBack'), go: () => {
      const undone = drafts.change(saved.value, before ?? {});
      if (undone.ok) say(named('drafts.saveTakenBack', undone.value.name));
      else complain([undone.problem], before ? [takeBack, ...asFile(undone.problem, () => void exportDraft(before))] : []);
    } };
    say([named('drafts.saved', saved.value.name), ...pricesNotKept()], before ? [takeBack] : []);
  };

  const rename = (draft: SavedDraft, name: string): boolean => {
    const renamed = drafts.change(draft, { name });
    if (renamed.ok) say(named('drafts.renamed', renamed.value.name));
    else complain([renamed.problem], asFile(renamed.problem, () => void exportDraft({ ...draft, name })));
    return renamed.ok;
  };

  const duplicate = (draft: SavedDraft) => {
    const { release, madeOn, form, partnerPrices, kind, name } = draft;
    const copy = drafts.saveNew({ release, madeOn, form, partnerPrices, kind, name: copyName(name) });
    if (copy.ok) say(named('drafts.duplicated', copy.value.name));
    else complain([copy.problem], asFile(copy.problem, () => void exportDraft(draft)));
  };

  const remove = (draft: SavedDraft) => {
    const openedBefore = drafts.opened;
    const removed = drafts.remove(draft);
    if (!removed.ok) return complain([removed.problem]);
    const takeBack: Way = { label: t('drafts.takeBack'), go: () => {
      const back = drafts.putBack(removed.value);
      // It is held here alone until it is back.
      if (!back.ok) return complain([back.problem], [takeBack, ...asFile(back.problem, () => void exportDraft(removed.value))]);
      if (openedBefore?.id === back.value.id) drafts.setOpened(openedBefore);
      say(named('drafts.restored', back.value.name));
    } };
    say(named('drafts.deleted', removed.value.name), [takeBack]);
  };

  const eraseAll = () => {
    const problem = drafts.eraseAll();
    if (problem) complain([problem]);
    else say(t('drafts.allErased', { reset: wording.t('estimator.reset') }));
  };

  const begin = (draft: SavedDraft) => {
    const { form, pricesMissing } = rejoinPartnerPrices(withId(draft));
    return show({ form, release: newest.release.date }, [named('drafts.begunTemplate', draft.name), ...(pricesMissing ? [t('drafts.pricesMissing')] : [])]);
  };

  const beginPreset = ({ id, form }: Preset) => show({ form: beginFrom(form, current.form), release: newest.release.date }, [named('drafts.begun', t(`preset.${id}.name`))]);

  const exportCurrent = (name = drafts.opened?.name) => {
    if (!request) return say(current.release === catalogue.release.date ? t('drafts.correctFirst') : wording.t('estimator.panel.loading'));
    say(named('drafts.exported', exportRequest({ request, catalogue, madeOn: current.madeOn, name, base })));
  };

  const exportDraft = async (draft: SavedDraft) => {
    const { form, pricesMissing } = rejoinPartnerPrices(withId(draft));
    const list = await loadRelease(draft.release);
    if (!list) return complain([{ code: 'draft-release-unknown', path: '', values: { release: draft.release } }]);
    const reading = readEstimateRequest(form, list);
    if (!reading.ok) return complain(reading.problems);
    const name = exportRequest({ request: reading.request, catalogue: list, madeOn: draft.madeOn, name: draft.name, base });
    say([named('drafts.exported', name), ...(pricesMissing ? [t('drafts.pricesMissing')] : [])]);
  };

  /** Which of several files it was; most problems of a file say so themselves. */
  const fileProblem = (name: string, problem: Problem): string => {
    const words = answerProblemText(problem, wording);
    return problem.path === '' && 'name' in problem.values ? words : t('drafts.fileProblem', { name: isolate(quoteTyped(name)), problem: words });
  };

  const keepFile = ({ form, release, madeOn, name }: RequestFile, fallback: string) => drafts.saveNew({ ...contentOf({ form, release, madeOn }), name: name ?? fallback, kind: 'draft' });

  /** One file is shown; of several, each becomes a draft. Nothing is replaced when none can be read. */
  const importFiles = async (files: readonly File[]) => {
    const { read, refused: unread } = await readFiles(files);
    const complaints = unread.flatMap(({ name, problems }) => problems.map((problem) => fileProblem(name, problem)));
    const [only] = read;
    if (!only) return complainOf(complaints);
    if (files.length === 1) return show({ form: only.form, release: only.release, madeOn: only.madeOn }, [named('drafts.imported', only.name ?? files[0]?.name ?? '')]);
    const kept = read.map((file) => keepFile(file, t('drafts.unnamed')));
    const refused = kept.flatMap((each) => (each.ok ? [] : [each.problem]));
    const count = kept.length - refused.length;
    const told = t('drafts.importedMany', { count, quantity: wording.decimal(String(count)) });
    say([told, ...complaints, ...refused.slice(0, 1).map(wording.problem)]);
  };

  const saveUnreadable = ({ key, text }: UnreadableDraft) =>
    saveFile({ name: `${key.split(':').at(-1) ?? 'draft'}.txt`, mediaType: 'text/plain', bytes: new TextEncoder().encode(text) });

  const dropUnreadable = (unreadable: UnreadableDraft) => {
    const back: Way = { label: t('drafts.takeBack'), go: () => {
      if (drafts.putUnreadableBack(unreadable)) say(t('drafts.takenBack'));
      else complain([{ code: 'storage-refused', path: '', values: {} }], [back, { label: t('drafts.takeOut'), go: () => saveUnreadable(unreadable) }]);
    } };
    if (drafts.dropUnreadable(unreadable)) say(t('drafts.unreadableDeleted'), [back]);
    else complain([{ code: 'storage-not-erased', path: '', values: {} }]);
  };

  return { saveNew, saveChanges, openDraft, rename, duplicate, remove, eraseAll, begin, beginPreset, exportCurrent, exportDraft, importFiles, saveUnreadable, dropUnreadable };
}

const withId = ({ form, partnerPrices }: SavedDraft) => ({ form, ...(partnerPrices === undefined ? {} : { partnerPrices }) });
