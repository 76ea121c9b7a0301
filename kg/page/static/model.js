// What the file carries, and what the user has chosen. Everything that is drawn follows from these two.

const { nodes, edges, options } = JSON.parse(document.getElementById("network").textContent);
const { cards, facts, shapes, outlets, languages } = JSON.parse(document.getElementById("facts").textContent);
const world = JSON.parse(document.getElementById("world").textContent);
let words = languages.de;

const ENCOUNTERS = ["meeting", "visit", "call"];
const cardOf = new Map(cards.map((card) => [card.id, card]));
const factOf = new Map(facts.map((fact) => [fact.id, fact]));
const tiesOf = new Map(cards.map((card) => [card.id, []]));
for (const edge of edges) {
  tiesOf.get(edge.from).push({ edge, other: edge.to });
  tiesOf.get(edge.to).push({ edge, other: edge.from });
}

/** ``focus`` lists nodes of which only they and what touches them is shown, empty for all; ``open`` the unfolded communities. */
const choice = {
  selected: null,
  focus: [],
  gone: new Set(),
  hiddenKinds: new Set(),
  hiddenStatuses: new Set(),
  hiddenOutlets: new Set(),
  sure: 0,
  from: "",
  to: "",
  open: new Set(),
};

const nodeOf = new Map(nodes.map((node) => [node.id, node]));
const tellersOf = new Map(facts.map((fact) => [fact.id, []]));
for (const card of cards) for (const id of card.facts) tellersOf.get(id).push(card);

const isEncounter = (card) => ENCOUNTERS.includes(card.type);

const isGone = ({ status }) => status === "cancelled" || status === "denied";

/** An element with text; never with markup, since names, titles and quotes come from outside. */
function element(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  Object.assign(node, properties);
  node.append(...children);
  return node;
}

function drawing(tag, attributes, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

/** The symbol of a node, as it stands in the picture and in the legend. */
function symbol(card) {
  const use = drawing("use", { href: `#${shapes[card.type]}` });
  const strike = drawing("path", { class: "strike", d: "M2 22 22 2" });
  const cross = drawing("path", { class: "cross", d: "M2 2l20 20" });
  const svg = drawing("svg", { class: "symbol", "aria-hidden": "true", viewBox: "0 0 24 24" }, use, strike, cross);
  return element("span", { className: `${card.type} ${card.status}` }, svg);
}

/** The first and last day of an EDTF date as precise as it is known, null for no date: 2025-08 gives two days of August. */
function days(date) {
  const parts = date.split("/").map((part) => /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(part));
  if (!parts.every(Boolean)) return null;
  const [first, last] = [parts[0], parts.at(-1)];
  const end = last[3] ?? (last[2] ? String(new Date(Date.UTC(last[1], last[2], 0)).getUTCDate()) : "31");
  return [`${first[1]}-${first[2] ?? "01"}-${first[3] ?? "01"}`, `${last[1]}-${last[2] ?? "12"}-${end.padStart(2, "0")}`];
}

/** 2025-08-15 as "15. August 2025"; anything else as it is. */
function longDate(date) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date))) return date;
  const form = new Intl.DateTimeFormat(words.language, { dateStyle: "long", timeZone: "UTC" });
  return form.format(new Date(date));
}
