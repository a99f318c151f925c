import type { BatchEntry } from './batch-entry.ts';

/** How a run ended, in figures that line up. */
export function summaryTable(entries: readonly BatchEntry[], { total, summary }: { readonly total: number; readonly summary: string }): string {
  const having = (status: BatchEntry['status']) => entries.filter((entry) => entry.status === status).length;
  const written = entries.reduce((sum, entry) => sum + entry.written, 0);
  const files = entries.reduce((sum, entry) => sum + entry.files.length, 0);
  const rows = [
    ['Requests', total, ''],
    ['  drafts made', having('made'), ''],
    ['  without draft', having('no-draft'), 'serverless'],
    ['  failed', having('failed'), ''],
    ...(entries.length < total ? [['  not begun', total - entries.length, 'interrupted'] as const] : []),
    ['Files written', written, ''],
    ['Files unchanged', files - written, 'there before, with the same bytes'],
  ] as const;
  const width = Math.max(...rows.map(([, count]) => String(count).length));
  const lines = rows.map(([label, count, note]) => `${label.padEnd(18)}${String(count).padStart(width)}  ${note}`.trimEnd());
  return [...lines, `Summary           ${summary}`, ''].join('\n');
}
