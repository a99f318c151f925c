import type { Messages } from './use-message.ts';

/** The place where messages appear: it is there from the start, so that what is put into it is announced. */
export function MessageArea({ message }: Pick<Messages, 'message'>) {
  return (
    <div class={message === undefined ? 'panel-message' : message.isProblem ? 'panel-message problem' : 'panel-message done'}>
      <div role="status" id="drafts-message">
        {message?.lines.map((line) => <p key={`${message.count} ${line}`}>{line}</p>)}
      </div>
      {message && message.ways.length > 0 && (
        <div class="actions">
          {message.ways.map(({ label, go }) => <button key={label} type="button" class="button quiet" onClick={go}>{label}</button>)}
        </div>
      )}
    </div>
  );
}
