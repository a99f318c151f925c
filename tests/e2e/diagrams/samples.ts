/** Flowcharts as people write them in documentation, with everything that is drawn and everything that went wrong once. */
export const samples = {
  'every shape': `flowchart TB
accTitle: Every shape
rect[Rectangle] --> round(Round) --> stadium([Stadium with a long label in it])
rect --> sub[[Subroutine]] --> diamond{"Is it the right shape?"}
diamond -->|yes| hex{{Hexagon}} --> circle((Circle))
diamond -->|"no, not at all"| dbl(((Double circle)))
circle --> db[(Cylinder with two lines)]
dbl --> leanR[/Parallelogram/] --> leanL[\\Other parallelogram\\]
db --> trap[/Trapezoid\\] --> inv[\\Inverted/] --> flag>Flag]
`,
  'every edge': `flowchart LR
accTitle: Every edge
a --> b
a --- c
a -.-> d
a ==> e
b --o f
c --x f
d <--> f
e -. "dotted label" .-> g
f == thick label ==> g
a ~~~ g
`,
  'loops, back edges and parallel edges': `flowchart TB
accTitle: Loops
draft[Draft] --> review{Review}
review -->|approved| publish([Publish])
review -->|"changes asked for"| draft
draft -->|first| publish
draft -->|second| publish
review --> review
publish -->|again| publish
`,
  'nested subgraphs': `flowchart TB
accTitle: Groups
start([Request]) --> intake
subgraph support ["Support & operations"]
  intake[Intake] --> triage{Critical?}
  subgraph inner [Development]
    fix[Hotfix] --> test[Test]
  end
  triage -->|yes| fix
end
triage -->|no| backlog[(Backlog)]
test --> done([Released])
inner --> done
`,
  'entities, breaks and quotes': `flowchart TB
accTitle: Signs #amp; quotes
accDescr: A #quot;description#quot; with 3 #lt; 4
a["He said #quot;go#quot; #35;1"] -->|"x #lt; y #amp; z"| b["First line<br>second line<br/>third (in brackets)"]
b --> c["Tom's [list]; 50 %: {done}"]
%% a comment between two edges
c --> d["Größe, œuvre, naïve"]
`,
  'very long words': `flowchart TB
accTitle: Long words
a["Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen"] --> b{"Veröffentlichungsbereitschaftsprüfung"}
b -->|"Geschwindigkeitsbegrenzungsaufhebung"| c(("Unbreakable-but-hyphenated-word"))
c --> d[x]
`,
  'one node': `flowchart TB
accTitle: One node
alone[Alone]
`,
  'forty nodes': `flowchart TB
accTitle: Forty nodes
${Array.from({ length: 39 }, (_, index) => `n${index}["Step number ${index}"] --> n${index + 1 + (index % 3 === 0 && index < 37 ? 1 : 0)}["Step number ${index + 1 + (index % 3 === 0 && index < 37 ? 1 : 0)}"]`).join('\n')}
n12 --> n30
n30 --> n5
`,
  'bottom to top': `flowchart BT
accTitle: Upwards
a[Below] --> b{Choice?}
b -->|left| c[Left]
b -->|right| d[Right]
`,
  'right to left': `flowchart RL
accTitle: Leftwards
a[First] --> b[Second] -->|label| c[Third]
`,
  'links and classes': `flowchart TB
accTitle: Links
a[Home]:::on-serverless e1@--> b[Elsewhere]
click a href "#section" "Go to the section"
click b href "https://example.org/a?b=1&c=2"
class e1 on-serverless
`,
} as const;

/** Right-to-left text with Latin letters and digits inside, for drawings in Arabic. */
export const arabicSamples = {
  'Arabic with Latin inside': `flowchart TB
accTitle: إصدار AI SmartTalk
a(["دمج الكود النهائي وموافقة QA على الإصدار 2.4"]) --> b{"ما نوع النشر؟"}
b -->|"بدون خادم (serverless)"| c("إصدار AI SmartTalk الآلي")
b -->|"استضافة ذاتية أو سيادية"| d("مسودة فاتورة (draft)")
c --> e(["المراقبة والدعم بعد الإصدار"])
d --> e
`,
  'Arabic across': `flowchart LR
accTitle: من اليمين
a[أولاً] --> b[ثانياً] -->|نعم| c[(ثالثاً)]
`,
} as const;
