// Search by any form of a name; accents, case and ß make no difference.

const MOST_HITS = 12;
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss").replaceAll("ł", "l").replaceAll("ø", "o").replaceAll("đ", "d");
const searchable = cards.map((card) => ({ card, names: [card.label, ...card.names].map(plain) }));

/** Cards whose names hold the words, best first: whole name, beginning of a name, beginning of a word, elsewhere. */
function find(query) {
  const wanted = plain(query.trim());
  if (!wanted) return [];
  const rank = (name) => {
    if (name === wanted) return 0;
    if (name.startsWith(wanted)) return 1;
    return name.includes(` ${wanted}`) ? 2 : name.includes(wanted) ? 3 : 4;
  };
  return searchable
    .map(({ card, names }) => ({ card, rank: Math.min(...names.map(rank)) + (isEncounter(card) ? 5 : 0) }))
    .filter((hit) => hit.rank % 5 < 4)
    .sort((one, other) => one.rank - other.rank || other.card.facts.length - one.card.facts.length)
    .slice(0, MOST_HITS)
    .map((hit) => hit.card);
}

function startSearch(go) {
  const input = document.getElementById("query");
  const list = document.getElementById("hits");
  let hits = [];
  let active = 0;

  function show(found) {
    hits = found;
    active = 0;
    list.replaceChildren(...found.map(entry));
    if (!found.length) list.append(element("li", { textContent: words.nothing_found }));
    open(input.value.trim() !== "");
    mark();
  }
  function entry(card, index) {
    const name = element("span", { className: "told", textContent: card.label });
    const line = element("li", { id: `hit-${index}`, role: "option" }, symbol(card), name);
    line.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      take(card);
    });
    return line;
  }
  function open(yes) {
    list.hidden = !yes;
    input.setAttribute("aria-expanded", String(yes));
  }
  function mark() {
    hits.forEach((_, index) => list.children[index].setAttribute("aria-selected", String(index === active)));
    input.setAttribute("aria-activedescendant", hits.length && !list.hidden ? `hit-${active}` : "");
    if (hits.length) list.children[active].scrollIntoView({ block: "nearest" });
  }
  function take(card) {
    input.value = card.label;
    open(false);
    go(card.id);
  }

  input.addEventListener("input", () => show(find(input.value)));
  input.addEventListener("blur", () => open(false));
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && hits.length) {
      event.preventDefault();
      open(true);
      active = (active + step + hits.length) % hits.length;
      mark();
    } else if (event.key === "Enter" && hits.length) {
      take(hits[active]);
    } else if (event.key === "Escape") {
      open(false);
    }
  });
}
