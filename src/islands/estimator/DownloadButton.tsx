import { useState } from 'preact/hooks';
import { isolate } from '../../domain/bidi-controls.ts';
import { saveFile, type SavedFile } from '../save-file.ts';
import { useWording } from './wording-context.ts';

interface DownloadButtonProps {
  readonly label: string;
  /** What makes the file is fetched with it, on the first press. */
  readonly make: () => Promise<SavedFile>;
}

export function DownloadButton({ label, make }: DownloadButtonProps) {
  const { t } = useWording();
  const [status, setStatus] = useState('');
  const download = async () => {
    try {
      const file = await make();
      saveFile(file);
      setStatus(t('estimator.downloaded', { name: isolate(file.name) }));
    } catch {
      setStatus(t('estimator.downloadFailed'));
    }
  };
  return (
    <p class="download">
      <button type="button" class="button quiet" onClick={() => void download()}>{label}</button>{' '}
      <span role="status">{status}</span>
    </p>
  );
}
