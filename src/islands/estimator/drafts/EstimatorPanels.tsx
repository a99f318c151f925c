import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ComponentType } from 'preact';
import { LinkedHeading } from '../LinkedHeading.tsx';
import { useLazy } from '../use-lazy.ts';
import { useOpenIfLinked } from '../use-open-if-linked.ts';
import { useWording } from '../wording-context.ts';
import type { PanelProps } from './panel-props.ts';

type LoadPanel = () => Promise<ComponentType<PanelProps>>;

const loadDrafts: LoadPanel = async () => (await import('./DraftsPanel.tsx')).DraftsPanel;
const loadCompare: LoadPanel = async () => (await import('./ComparePanel.tsx')).ComparePanel;

/** Keeping, exchanging and comparing estimates: closed until somebody opens one, and fetched then. */
export function EstimatorPanels(props: PanelProps) {
  return (
    <div class="estimator-panels">
      <Panel name="drafts" loadPanel={loadDrafts} {...props} />
      <Panel name="compare" loadPanel={loadCompare} {...props} />
    </div>
  );
}

interface LazyPanelProps extends PanelProps {
  /** Words stand under `estimator.panel.<name>`; the permalink is `estimate-<name>`. */
  readonly name: 'drafts' | 'compare';
  readonly loadPanel: LoadPanel;
}

function Panel({ name, loadPanel, ...props }: LazyPanelProps) {
  const { t } = useWording();
  const id = `estimate-${name}`;
  const [isOpen, setOpen] = useState(false);
  useOpenIfLinked(id, useCallback(() => setOpen(true), []));
  const { address } = props;
  const fetchPanel = useCallback(async () => {
    const [View, { fetchPanelContent, PanelContentProvider }] = await Promise.all([loadPanel(), import('./panel-content.ts')]);
    return { View, Provider: PanelContentProvider, content: await fetchPanelContent(address) };
  }, [loadPanel, address]);
  const { module, failed, load } = useLazy(fetchPanel);
  useEffect(() => { if (isOpen) load(); }, [isOpen, load]);
  const title = t(`estimator.panel.${name}.title`);
  return (
    <section class="panel" aria-labelledby={id}>
      <LinkedHeading id={id} text={title}>
        <button type="button" class="group-toggle" aria-expanded={isOpen} aria-controls={isOpen ? `${id}-panel` : undefined} onClick={() => setOpen(!isOpen)}>{title}</button>
      </LinkedHeading>
      {isOpen
        ? (
          <div id={`${id}-panel`} class="panel-body">
            {module && <module.Provider value={module.content}><module.View {...props} /></module.Provider>}
            {!module && <p role="status">{t(failed ? 'estimator.panel.failed' : 'estimator.panel.loading')}</p>}
            {!module && failed && <button type="button" class="button quiet" onClick={load}>{t('estimator.panel.retry')}</button>}
          </div>
        )
        : <p class="panel-brief">{t(`estimator.panel.${name}.brief`)}</p>}
    </section>
  );
}
