import { deploymentTypes, type DeploymentType } from '../domain/deployment.ts';
import { pathsThroughSteps, type ProcessModel, type ProcessStep, type ProcessWords } from '../domain/process.ts';
import { escapeForMermaid, mermaidId } from './mermaid-text.ts';

interface Branch {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly paths: readonly DeploymentType[];
}

/**
 * The process as the text of a Mermaid flowchart: what a maintainer can paste into any Mermaid tool, and what
 * `drawFlowchart` draws. Each step leads to its own section on the page; nodes and edges have the class `on-<deployment type>` of
 * each path they are on.
 */
export function processToMermaid(model: ProcessModel, words: ProcessWords): string {
  const branches = branchesOf(model);
  const lines = [
    'flowchart TB',
    `accTitle: ${escapeForMermaid(words.diagram.title)}`,
    `accDescr: ${escapeForMermaid(words.diagram.description)}`,
    ...model.steps.map((step, index) => nodeLine(step, words, index === 0)),
    ...branches.map((branch) => edgeLine(branch, words)),
    ...model.steps.map(({ id }) => `click ${mermaidId(id)} href "#${id}"`),
    ...(model.choosesPath ? pathLines(model, branches) : []),
  ];
  return `${lines.join('\n')}\n`;
}

function branchesOf(model: ProcessModel): readonly Branch[] {
  const through = pathsThroughSteps(model);
  const all = model.steps.flatMap(({ id, next }) => next.map(({ to, paths }) => ({ from: id, to, only: paths })));
  return all.map(({ from, to, only }, index) => ({ id: `e${index + 1}`, from, to, paths: (through.get(from) ?? []).filter((path) => !only || only.includes(path)) }));
}

function nodeLine(step: ProcessStep, words: ProcessWords, isFirst: boolean): string {
  const name = words.steps[step.id]?.name;
  if (name === undefined) throw new Error(`The step "${step.id}" has no words: add "steps" → "${step.id}" → "name".`);
  const [open, close] = bracketsOf(step.kind, isFirst);
  return `${mermaidId(step.id)}${open}"${escapeForMermaid(name)}"${close}`;
}

/** The first step and the end share a shape, as in drawn flowcharts (ISO 5807 "terminator"). */
function bracketsOf(kind: ProcessStep['kind'], isFirst: boolean): readonly [string, string] {
  if (kind === 'decision') return ['{', '}'];
  if (kind === 'end' || isFirst) return ['([', '])'];
  return kind === 'outcome' ? ['(', ')'] : ['[', ']'];
}

function edgeLine({ id, from, to }: Branch, words: ProcessWords): string {
  const label = words.branches[`${from}>${to}`];
  return `${mermaidId(from)} ${id}@-->${label === undefined ? '' : `|"${escapeForMermaid(label)}"|`} ${mermaidId(to)}`;
}

function pathLines(model: ProcessModel, branches: readonly Branch[]): readonly string[] {
  const through = pathsThroughSteps(model);
  return deploymentTypes.flatMap((path) => {
    const steps = model.steps.filter(({ id }) => through.get(id)?.includes(path)).map(({ id }) => mermaidId(id));
    const edges = branches.filter(({ paths }) => paths.includes(path)).map(({ id }) => id);
    return steps.length > 0 ? [`class ${[...steps, ...edges].join(',')} on-${path}`] : [];
  });
}
