// The card: what the articles say of one node, with the words that prove it.

const SECTIONS = { meeting: "encounter", visit: "encounter", call: "encounter" };

function showCard(card, go) {
  const place = document.getElementById("card");
  place.replaceChildren(cardHead(card), ...factSections(card, go), ...neighbours(card, go));
  document.querySelector("aside").scrollTop = place.offsetTop - document.querySelector("aside").offsetTop;
}

function cardHead(card) {
  const kind = element("p", { className: "kind-line" }, symbol(card), words.kinds[card.type].one);
  if (card.status) kind.append(badge(words.statuses[card.status]));
  const head = element("div", {}, element("h2", { className: "told", textContent: card.label }), kind);
  if (card.names.length) {
    head.append(element("p", { className: "kind-line" }, words.also, told("span", card.names.join(", "))));
  }
  return head;
}

function factSections(card, go) {
  const sections = new Map();
  for (const fact of card.facts.map((id) => factOf.get(id))) {
    const name = SECTIONS[fact.type] ?? fact.type;
    if (!sections.has(name)) sections.set(name, element("ul", { className: "facts" }));
    sections.get(name).append(factEntry(card, fact, go));
  }
  return [...sections].flatMap(([name, list]) => [element("h3", { textContent: words.sections[name] }), list]);
}

function factEntry(card, fact, go) {
  const elsewhere = fact.id !== card.id && cardOf.has(fact.id);
  const sentence = elsewhere ? goButton(fact.text, fact.id, go) : told("span", fact.text);
  const entry = element("li", {}, element("p", {}, sentence));
  if (fact.status && !(fact.id === card.id)) entry.firstChild.append(" ", badge(words.statuses[fact.status] ?? words.mandates[fact.status]));
  // First the words that say what the fact says; then those of articles that knew otherwise.
  const agreeing = fact.quotes.filter((quote) => quote.status === fact.status);
  const differing = fact.quotes.filter((quote) => quote.status !== fact.status);
  const [first, ...rest] = [...agreeing, ...differing].map((quote) => quoteEntry(quote, fact));
  if (first) entry.append(first);
  if (rest.length) {
    const label = rest.length === 1 ? words.one_more_quote : words.more_quotes.replace("{count}", rest.length);
    entry.append(element("details", { open: fact.id === card.id }, element("summary", { textContent: label }), ...rest));
  }
  return entry;
}

function quoteEntry(quote, fact) {
  const source = element("footer", {}, articleTitle(quote));
  for (const part of [quote.outlet, longDate(quote.date) || words.undated]) {
    if (part) source.append(" · ", told("span", part));
  }
  if (quote.status && quote.status !== fact.status) {
    source.append(" ", badge(words.told_as.replace("{status}", words.statuses[quote.status])));
  }
  return element("blockquote", {}, told("q", quote.text), source);
}

/** The title, as a link only where the address is one of the web: javascript: and its like stay text. */
function articleTitle(quote) {
  const title = quote.title || quote.article || words.no_title;
  if (!/^https?:\/\//i.test(quote.url)) return told("cite", title);
  const link = told("a", title);
  link.href = quote.url;
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  return link;
}

function neighbours(card, go) {
  const list = element("ul", { id: "neighbours" });
  for (const { edge, other } of tiesOf.get(card.id)) {
    if (isEncounter(cardOf.get(other)) && edge.type !== "partOf") continue; // the facts lead there
    const note = [words.ties[edge.type], edge.role].filter(Boolean).join(" · ");
    list.append(element("li", {}, goButton(cardOf.get(other).label, other, go), " ", element("small", { className: "told", textContent: note })));
  }
  return list.children.length ? [element("h3", { textContent: words.connected }), list] : [];
}

const told = (tag, text) => element(tag, { className: "told", textContent: text });
const badge = (text) => element("span", { className: "badge", textContent: text });
const goButton = (text, id, go) => element("button", { type: "button", className: "go told", textContent: text, onclick: () => go(id) });
