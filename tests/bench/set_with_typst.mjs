// Typst's side of compare_typst.py, a program of its own so that its time and memory can be measured as a whole.
//
//   node set_with_typst.mjs MODULES render SOURCE.typ OUT.pdf
//   node set_with_typst.mjs MODULES edit SOURCE.typ EDITS      prints {"pages": …, "milliseconds": [one an edit]}
//
// MODULES is the node_modules folder that holds @myriaddreamin/typst-ts-node-compiler.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const [modules, mode, sourcePath, last] = process.argv.slice(2);
const { NodeCompiler } = createRequire(path.join(path.resolve(modules), 'x.js'))('@myriaddreamin/typst-ts-node-compiler');
const compiler = NodeCompiler.create({ workspace: path.dirname(path.resolve(sourcePath)) });
const source = fs.readFileSync(sourcePath, 'utf8');

function documentOf(content) {
  const outcome = compiler.compile({ mainFileContent: content });
  const document = outcome.result;
  if (!document) {
    console.error(outcome.takeDiagnostics()?.shortDiagnostics ?? 'Typst made no document');
    process.exit(1);
  }
  return document;
}

if (mode === 'render') {
  fs.writeFileSync(last, compiler.pdf(documentOf(source)));
} else {
  // The places stand in the middle of paragraphs all over the text; each edit starts from the text as it was.
  const lines = source.split('\n');
  const isText = (line) => line.length > 60 && /(?<=\p{Script=Han})(?=\p{Script=Han})/u.test(line.slice(Math.ceil(line.length / 2)));
  const longLines = [...lines.keys()].filter((i) => isText(lines[i]) && !lines[i].startsWith('#'));
  const pages = documentOf(source).numOfPages;
  const milliseconds = [];
  for (let edit = 0; edit < Number(last); ++edit) {
    const at = longLines[(edit * 7919) % longLines.length];
    const line = lines[at];
    const edited = [...lines];
    // Between two Han characters near the middle, so that no escape is cut.
    const gap = line.slice(Math.ceil(line.length / 2)).search(/(?<=\p{Script=Han})(?=\p{Script=Han})/u);
    const place = Math.ceil(line.length / 2) + gap;
    edited[at] = line.slice(0, place) + '字' + line.slice(place);
    const content = edited.join('\n');
    const start = process.hrtime.bigint();
    documentOf(content);
    milliseconds.push(Number(process.hrtime.bigint() - start) / 1e6);
    compiler.evictCache(10);
  }
  console.log(JSON.stringify({ pages, milliseconds }));
}
