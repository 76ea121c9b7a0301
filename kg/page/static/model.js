// What the file carries, and what the user has chosen. Everything that is drawn follows from these two.

const { nodes, edges, options } = JSON.parse(document.getElementById("network").textContent);
const { cards, facts, shapes, words } = JSON.parse(document.getElementById("facts").textContent);

const ENCOUNTERS = ["meeting", "visit", "call"];
const cardOf = new Map(cards.map((card) => [card.id, card]));
const factOf = new Map(facts.map((fact) => [fact.id, fact]));
const tiesOf = new Map(cards.map((card) => [card.id, []]));
for (const edge of edges) {
  tiesOf.get(edge.from).push({ edge, other: edge.to });
  tiesOf.get(edge.to).push({ edge, other: edge.from });
}

const choice = { selected: null, hiddenKinds: new Set(), hiddenStatuses: new Set() };

const isEncounter = (card) => ENCOUNTERS.includes(card.type);

const isGone = ({ status }) => status === "cancelled" || status === "denied";

/** An element with text; never with markup, since names, titles and quotes come from outside. */
function element(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  Object.assign(node, properties);
  node.append(...children);
  return node;
}

/** The symbol of a kind of node, as it stands in the picture. */
function symbol(card) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.classList.add("symbol");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#${shapes[card.type]}`);
  svg.append(use);
  return element("span", { className: `${card.type} ${card.status}` }, svg);
}

/** 2025-08-15 as "15. August 2025"; anything else as it is. */
function longDate(date) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date))) return date;
  const form = new Intl.DateTimeFormat(words.language, { dateStyle: "long", timeZone: "UTC" });
  return form.format(new Date(date));
}
