// The card: what the articles say of one node, with the words that prove it.

const SECTIONS = { meeting: "encounter", visit: "encounter", call: "encounter" };

function showCard(card, go) {
  const place = document.getElementById("card");
  place.replaceChildren(cardHead(card), steppers(card), ...factSections(card, go), ...neighbours(card, go));
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

function steppers(card) {
  const button = (name) => element("button", { type: "button", textContent: words[name], onclick: () => step(name, card.id) });
  return element("p", { className: "steps" }, ...Object.keys(steps).map(button));
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
  // First the words that say what the fact says; beside them those of articles that knew otherwise.
  const agreeing = fact.quotes.filter((quote) => quote.status === fact.status);
  const differing = fact.quotes.filter((quote) => quote.status !== fact.status);
  if (agreeing.length && differing.length && differing.every((quote) => quote.status)) {
    const column = (quotes) => element("div", {}, ...folding(quotes.map((quote) => quoteEntry(quote, fact)), fact.id === card.id));
    entry.append(element("div", { className: "versions" }, column(agreeing), column(differing)));
  } else {
    entry.append(...folding([...agreeing, ...differing].map((quote) => quoteEntry(quote, fact)), fact.id === card.id));
  }
  return entry;
}

/** The first quote, and the others behind a line that tells how many there are. */
function folding([first, ...rest], open) {
  if (!rest.length) return first ? [first] : [];
  const label = rest.length === 1 ? words.one_more_quote : words.more_quotes.replace("{count}", rest.length);
  return [first, element("details", { open }, element("summary", { textContent: label }), ...rest)];
}

/** The quote with the names marked of those whom the fact is about. */
function markedQuote(quote, fact) {
  const about = [...tellersOf.get(fact.id), ...tiesOf.get(fact.id)?.map(({ other }) => cardOf.get(other)) ?? []];
  const names = about.filter((card) => !isEncounter(card)).flatMap(({ label, names: others }) => [label, ...others, label.split(" ").at(-1)]);
  const forms = [...new Set(names)].filter((name) => name.length > 2).sort((one, other) => other.length - one.length);
  const shown = told("q", "");
  if (!forms.length) return told("q", quote.text);
  const pattern = new RegExp(`(?<!\\p{L})(?:${forms.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})s?(?!\\p{L})`, "gu");
  let end = 0;
  for (const match of quote.text.matchAll(pattern)) {
    shown.append(quote.text.slice(end, match.index), element("mark", { textContent: match[0] }));
    end = match.index + match[0].length;
  }
  shown.append(quote.text.slice(end));
  return shown;
}

function quoteEntry(quote, fact) {
  const source = element("footer", {}, articleTitle(quote));
  for (const part of [quote.outlet, longDate(quote.date) || words.undated]) {
    if (part) source.append(" · ", told("span", part));
  }
  if (quote.status && quote.status !== fact.status) {
    source.append(" ", badge(words.told_as.replace("{status}", words.statuses[quote.status])));
  }
  return element("blockquote", {}, markedQuote(quote, fact), source);
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
