import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DiagramError } from './diagram-error.ts';
import { parseFlowchart } from './parse-flowchart.ts';

/** Guards Mermaid's internal interface: a version that answers otherwise fails here and not in a drawing. */
test('a flowchart becomes plain data in the author’s order', async () => {
  const chart = await parseFlowchart(`flowchart LR
accTitle: Title
accDescr: Words #amp; more
a(["Start #quot;now#quot;"]):::first e1@-->|"yes"| b{Which<br/>way?}
subgraph g ["Group"]
  b -.-> c[(Data)]
end
c ==> d((End)) --- a
a x--x c
click a href "#section"
class e1 on-serverless
`);
  assert.deepEqual(chart, {
    title: 'Title',
    description: 'Words & more',
    direction: 'LR',
    nodes: [
      { id: 'a', label: 'Start "now"', shape: 'stadium', classes: ['first'], href: '#section' },
      { id: 'b', label: 'Which\nway?', shape: 'diamond', classes: [], groupId: 'g' },
      { id: 'c', label: 'Data', shape: 'cylinder', classes: [], groupId: 'g' },
      { id: 'd', label: 'End', shape: 'circle', classes: [] },
    ],
    groups: [{ id: 'g', label: 'Group', classes: [] }],
    edges: [
      { id: 'e1', from: 'a', to: 'b', label: 'yes', line: 'solid', tail: 'none', head: 'arrow', classes: ['on-serverless'] },
      { id: 'L_b_c_0', from: 'b', to: 'c', label: '', line: 'dotted', tail: 'none', head: 'arrow', classes: [] },
      { id: 'L_c_d_0', from: 'c', to: 'd', label: '', line: 'thick', tail: 'none', head: 'arrow', classes: [] },
      { id: 'L_d_a_0', from: 'd', to: 'a', label: '', line: 'solid', tail: 'none', head: 'none', classes: [] },
      { id: 'L_a_c_0', from: 'a', to: 'c', label: '', line: 'solid', tail: 'cross', head: 'cross', classes: [] },
    ],
  });
});

test('two texts read at once keep their own titles', async () => {
  const charts = await Promise.all(['one', 'two', 'three'].map((title) => parseFlowchart(`flowchart TB\naccTitle: ${title}\na --> b\n`)));
  assert.deepEqual(charts.map(({ title }) => title), ['one', 'two', 'three']);
});

test('a fault in one text does not disturb the next', async () => {
  const [first, second] = await Promise.allSettled([parseFlowchart('flowchart TB\naccTitle: x\na['), parseFlowchart('flowchart TB\naccTitle: y\na --> b\n')]);
  assert.equal(first.status, 'rejected');
  assert.equal(second.status, 'fulfilled');
});

const faulty: readonly { readonly title: string; readonly text: string; readonly line: number | undefined; readonly says: RegExp }[] = [
  { title: 'a label never closed', text: 'flowchart TB\naccTitle: x\na --> b\nc[Label --> d\ne --> f\n', line: 4, says: /cannot read "c\[Label --> d"\. A label is not closed.*double quotes/ },
  { title: 'brackets in a bare label, after a comment', text: '%% about\nflowchart TB\naccTitle: x\n%% more\n\na[Go (now)] --> b\nc --> d', line: 6, says: /cannot read "a\[Go \(now\)\] --> b"/ },
  { title: 'a mistake inside a subgraph', text: 'flowchart TB\naccTitle: x\nsubgraph g\n  a --> b\n  c ->> d\nend\n', line: 5, says: /cannot read "c ->> d"/ },
  { title: 'a subgraph never closed', text: 'flowchart TB\naccTitle: x\nsubgraph g\n  a --> b\n', line: 3, says: /"subgraph g" is never closed\. Write "end"/ },
  { title: '"end" as an id', text: 'flowchart TB\naccTitle: x\nstart --> end\n', line: 3, says: /"end" closes a subgraph and cannot be an id: write "finish"/ },
  { title: 'another diagram', text: 'sequenceDiagram\nA->>B: hi\n', line: 1, says: /type "sequence"\. Only flowcharts are drawn: begin with "flowchart TB"/ },
  { title: 'a name misspelt', text: '\nflowchrat TB\na --> b\n', line: 2, says: /"flowchrat TB" is not the name of a diagram/ },
  { title: 'an empty text', text: '\n\n', line: undefined, says: /The diagram is empty/ },
  { title: 'no title', text: 'flowchart TB\na --> b\n', line: 1, says: /no title.*"accTitle: …"/ },
  { title: 'a shape that is not drawn', text: 'flowchart TB\naccTitle: x\na --> b\nb@{ shape: doc, label: "Doc" }\n', line: 3, says: /node "b" has the shape "doc".*\[rectangle\]/ },
  { title: 'an icon', text: 'flowchart TB\naccTitle: x\na[fa:fa-car Car] --> b\n', line: 3, says: /HTML, a formula or an icon/ },
  { title: 'HTML in a label', text: 'flowchart TB\naccTitle: x\na["<b>Bold</b>"] --> b\n', line: 3, says: /only "<br>" is drawn/ },
  { title: 'Markdown in a label', text: 'flowchart TB\naccTitle: x\na["`**Bold** text`"] --> b\n', line: 3, says: /has Markdown in it/ },
  { title: 'an unknown entity', text: 'flowchart TB\naccTitle: x\na["#nosuch; sign"] --> b\n', line: undefined, says: /entity of a name that is not known here/ },
  { title: 'a colour on a node', text: 'flowchart TB\naccTitle: x\na --> b\nstyle a fill:#f00\n', line: 3, says: /node "a" has a style of its own \("fill:#f00"\).*src\/styles\/diagram\.css/ },
  { title: 'a colour in a class', text: 'flowchart TB\naccTitle: x\na:::hot --> b\nclassDef hot fill:#f00\n', line: 3, says: /"fill:#f00"/ },
  { title: 'a colour on an edge', text: 'flowchart TB\naccTitle: x\na --> b\nlinkStyle 0 stroke:#f00\n', line: 3, says: /edge from "a" to "b" has a style/ },
  { title: 'a function on click', text: 'flowchart TB\naccTitle: x\na --> b\nclick a call go()\n', line: 3, says: /click a href/ },
  { title: 'a subgraph with its own direction', text: 'flowchart TB\naccTitle: x\nsubgraph g\ndirection LR\na --> b\nend\n', line: 3, says: /direction of its own \("LR"\)/ },
];

for (const { title, text, line, says } of faulty) {
  test(`refused with line and remedy: ${title}`, async () => {
    await assert.rejects(parseFlowchart(text), (error) => {
      assert.ok(error instanceof DiagramError, String(error));
      assert.match(error.message, says);
      assert.equal(error.problem.line, line, error.message);
      return true;
    });
  });
}

test('a script is never an address', async () => {
  const chart = await parseFlowchart('flowchart TB\naccTitle: x\na --> b\nclick a href "javascript:alert(1)"\n').catch((error: unknown) => error);
  if (chart instanceof Error) assert.match(chart.message, /links to/);
  else assert.doesNotMatch(JSON.stringify(chart), /javascript:/);
});
