// German or English: what the template wrote in German is written anew from the other table of words.

function speak() {
  const find = (path) => path.split(".").reduce((table, key) => table[key], words);
  document.documentElement.lang = words.language;
  for (const node of document.querySelectorAll("[data-word]")) node.textContent = find(node.dataset.word);
  for (const node of document.querySelectorAll("[data-label]")) node.setAttribute("aria-label", find(node.dataset.label));
  document.getElementById("query").placeholder = words.search_hint;
  document.title = words.title;
  const { encounters, actors, articles } = document.getElementById("summary").dataset;
  document.getElementById("summary").textContent = words.summary
    .replace("{actors}", actors).replace("{encounters}", encounters).replace("{articles}", articles);
}

function startLanguage(changed) {
  document.getElementById("language").addEventListener("click", () => {
    words = words === languages.de ? languages.en : languages.de;
    speak();
    changed();
  });
}
