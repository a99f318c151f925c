import { useCallback, useState } from 'preact/hooks';

interface Lazy<Module> {
  readonly module: Module | undefined;
  /** True when it could not be fetched; `load` tries again. */
  readonly failed: boolean;
  readonly load: () => void;
}

/** A part of the page that is fetched when somebody first uses it. */
export function useLazy<Module>(fetchModule: () => Promise<Module>): Lazy<Module> {
  const [module, setModule] = useState<Module>();
  const [failed, setFailed] = useState(false);
  const load = useCallback(() => {
    setFailed(false);
    fetchModule().then((found) => setModule(() => found), () => setFailed(true));
  }, [fetchModule]);
  return { module, failed, load };
}
