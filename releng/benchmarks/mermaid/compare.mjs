// SPDX-License-Identifier: EPL-2.0
// Compares what TalentBench reads in charts with what Mermaid's own parser reads. Input: the lines that PeerCharts prints.
// Prints the agreement by group of charts and aspect, and every difference; --quiet leaves the differences of changed charts out.
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('<!doctype html><body></body>');
globalThis.window = window;
globalThis.document = window.document;
const mermaid = (await import('mermaid')).default;
mermaid.initialize({ maxEdges: 100000, logLevel: 'fatal' });
// What Mermaid reports beside the exception is not of interest here.
console.warn = () => {};

const BRACKETS = {
  square: 'rect', round: 'rounded', subroutine: 'fr-rect', cylinder: 'cyl', diamond: 'diam', hexagon: 'hex', trapezoid: 'trap-b',
  inv_trapezoid: 'trap-t', lean_right: 'lean-r', lean_left: 'lean-l', doublecircle: 'dbl-circ',
};
const ASPECTS = ['acceptance', 'direction', 'nodes', 'texts', 'shapes', 'edges', 'labels', 'lines', 'subgraphs'];

const [{ shapes }, ...charts] = readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));

/** The text that people would see: line breaks and entities resolved. */
function seen(text) {
  const area = window.document.createElement('textarea');
  area.innerHTML = String(text ?? '').replace(/<br\s*\/?>/gi, '\n')
    .replace(/\uFB02\u00B0\u00B0/g, '&#').replace(/\uFB02\u00B0/g, '&').replace(/\u00B6\u00DF/g, ';');
  return area.value.trim();
}

function heads(type) {
  const target = /point|cross|circle/.exec(type)?.[0]?.replace('point', 'arrow') ?? 'none';
  return { sourceHead: type?.startsWith('double') ? target : 'none', targetHead: target };
}

async function peer(text) {
  let db;
  try {
    ({ db } = await mermaid.mermaidAPI.getDiagramFromText(text));
  } catch (error) {
    return { error: String(error.message) };
  }
  const subgraphs = db.getSubGraphs();
  const ids = new Set(subgraphs.map(({ id }) => id));
  // Mermaid counts the semicolon behind a nested «end» among the members.
  const exists = (id) => ids.has(id) || db.getVertices().has(id);
  return {
    direction: db.getDirection(),
    nodes: [...db.getVertices().values()].filter(({ id }) => !ids.has(id)).map((vertex) => ({
      id: vertex.id, text: seen(vertex.text), shape: BRACKETS[vertex.type] ?? shapes[vertex.type] ?? vertex.type ?? 'rect',
    })),
    edges: db.getEdges().map((edge) => ({
      id: edge.isUserDefinedId ? edge.id : '', source: edge.start, target: edge.end, text: seen(edge.text),
      line: { normal: 'solid' }[edge.stroke] ?? edge.stroke, ...heads(edge.type), length: edge.length,
    })),
    subgraphs: subgraphs.map(({ id, title, nodes, dir }) => ({ id, title: seen(title), direction: dir === 'TD' ? 'TB' : dir ?? '', members: nodes.filter(exists) })),
  };
}

/** What is compared of a reading, one value an aspect, in an order of its own where Mermaid's has no meaning. */
function aspects(reading) {
  if (reading.error !== undefined) {
    return { acceptance: false };
  }
  const { direction, nodes, edges, subgraphs } = reading;
  return {
    acceptance: true,
    direction,
    nodes: nodes.map(({ id }) => id),
    texts: nodes.map(({ text }) => seen(text)),
    shapes: nodes.map(({ shape }) => shape),
    edges: edges.map(({ id, source, target }) => [id, source, target]),
    labels: edges.map(({ text }) => seen(text)),
    lines: edges.map(({ line, sourceHead, targetHead, length }) => [line, sourceHead, targetHead, length]),
    subgraphs: subgraphs.map(({ id, title, direction: own, members }) => [id, title, own, [...members].sort()]).sort(),
  };
}

const agreement = {};
const lenient = [];
for (const { name, text, reading } of charts) {
  const group = name.split('/')[0];
  const tally = (agreement[group] ??= { charts: 0, accepted: 0, same: 0, 'only ours accepts': 0, 'only Mermaid accepts': 0, differs: 0 });
  const theirs = await peer(text);
  const [a, b] = [aspects(reading), aspects(theirs)];
  tally.charts++;
  tally.accepted += b.acceptance;
  if (a.acceptance && !b.acceptance) {
    tally['only ours accepts']++;
    lenient.push({ name, text, error: theirs.error });
    continue;
  }
  const different = ASPECTS.filter((aspect) => JSON.stringify(a[aspect]) !== JSON.stringify(b[aspect]));
  if (different.length === 0) {
    tally.same++;
    continue;
  }
  tally[a.acceptance === b.acceptance ? 'differs' : 'only Mermaid accepts']++;
  if (!(group === 'changed' && process.argv.includes('--quiet'))) {
    console.log(`--- ${name}: ${different.join(', ')}`);
    console.log(text);
    console.log(reading.error ?? different.map((aspect) => `ours    ${JSON.stringify(a[aspect])}\nMermaid ${JSON.stringify(b[aspect])}`).join('\n'));
  }
}
if (process.argv.includes('--lenient')) {
  lenient.forEach(({ name, text, error }) => console.log(`+++ ${name}\n${text}\n${error}`));
}
console.table(agreement);
