import { useRef } from 'preact/hooks';

interface FileButtonProps {
  readonly label: string;
  /** Media types and endings that the picker offers. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** A button that asks for a file of the reader's; what is chosen stays in this browser. */
export function FileButton({ label, accept, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button quiet" onClick={() => input.current?.click()}>{label}</button>
      <input ref={input} type="file" accept={accept} hidden tabindex={-1} aria-label={label}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // The same file can be chosen again after it was corrected.
          event.currentTarget.value = '';
          if (file) onFile(file);
        }} />
    </>
  );
}
