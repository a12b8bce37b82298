// A page that refreshes itself: the server tells that something changed, and htmx fetches the part that shows it.
(() => {
  "use strict";
  const part = () => document.querySelector("[data-peristiwa]");
  if (part() && window.EventSource) {
    const source = new EventSource(part().dataset.peristiwa);
    source.addEventListener("changed", () => window.htmx.trigger(part(), "changed"));
    source.addEventListener("over", () => { source.close(); window.location.reload(); });
    window.addEventListener("pagehide", () => source.close());
  }
  // What a scanner types, or somebody who begins to type, lands in the search.
  const search = document.getElementById("cari");
  if (search) {
    document.addEventListener("keydown", (event) => {
      const typing = event.target.closest("input, select, textarea, summary, button");
      if (typing || event.ctrlKey || event.altKey || event.metaKey || !/^[\p{L}\p{N}]$/u.test(event.key)) return;
      search.value = "";
      search.focus();
    });
  }
})();
