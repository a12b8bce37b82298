// The keys, the viewer and the checks of a claim's page. Everything here has a way without a script, too.
(() => {
  "use strict";
  const one = (where, within = document) => within.querySelector(where);
  const all = (where, within = document) => [...within.querySelectorAll(where)];
  const steps = all("details.step");
  const papers = all(".document");
  const links = all(".sheets a");
  const answers = one("#isian");
  const dialog = one("#kunci");
  const off = one("#kunci-mati");
  const wide = matchMedia("(min-width: 64rem) and (min-height: 38rem)");
  document.body.classList.add("scripted");

  // --- documents: one at a time ---

  let current = null;
  const show = (id, focus = true) => {
    if (!links.length) return;
    for (const part of [...papers, answers]) part.hidden = wide.matches && part.id !== id;
    for (const link of links) link.toggleAttribute("aria-current", link.hash === "#" + id);
    current = papers.find((paper) => paper.id === id) || null;
    if (!focus) return;
    const there = one("#" + CSS.escape(id));
    if (wide.matches) one(".papers").scrollTop = 0;
    else there.scrollIntoView();
  };
  const first = () => show((papers.find((paper) => "#" + paper.id === location.hash) || papers[0] || answers).id, false);
  for (const link of links)
    link.addEventListener("click", (event) => {
      if (wide.matches) event.preventDefault();
      show(link.hash.slice(1));
    });
  for (const link of all('.alert a[href^="#berkas-"]')) link.addEventListener("click", () => show(link.hash.slice(1)));
  wide.addEventListener("change", first);
  first();

  // --- the viewer: zoom and turn ---

  const tools = one("#alat");
  const look = (viewer, change) => {
    const now = { zoom: Number(viewer.dataset.zoom || 1), turn: Number(viewer.dataset.turn || 0) };
    const next = change(now);
    viewer.dataset.zoom = String(next.zoom);
    viewer.dataset.turn = String(next.turn);
    const image = one("img", viewer);
    const box = one(".picture", viewer);
    const fits = next.turn % 2 ? Math.min(box.clientWidth, box.clientHeight) / Math.max(box.clientWidth, box.clientHeight) : 1;
    image.style.width = image.style.height = next.zoom * 100 + "%";
    image.style.transform = `rotate(${next.turn * 90}deg) scale(${fits})`;
    box.classList.toggle("zoomed", next.zoom > 1);
  };
  const zoom = (by) => (now) => ({ ...now, zoom: Math.min(5, Math.max(1, now.zoom + by)) });
  const turn = (now) => ({ ...now, turn: (now.turn + 1) % 4 });
  const looks = { "+": zoom(0.5), "=": zoom(0.5), "-": zoom(-0.5), r: turn };
  for (const viewer of all(".viewer")) {
    if (!tools) break;
    viewer.append(tools.content.cloneNode(true));
    for (const button of all("[data-look]", viewer))
      button.addEventListener("click", () => look(viewer, looks[button.dataset.look]));
  }

  // --- checks of documents ---

  const post = async (form, button) => {
    const body = new URLSearchParams(new FormData(form));
    body.set(button.name, button.value);
    const answer = await fetch(form.action, { method: "POST", body, headers: { "X-Requested-With": "fetch" } });
    if (!answer.ok) throw new Error(String(answer.status));
  };
  const marked = (paper, verdict) => {
    const slot = paper.id.replace("berkas-", "");
    for (const button of all("[data-verdict]", paper)) {
      const on = button.dataset.verdict === verdict;
      button.setAttribute("aria-pressed", String(on));
      button.value = (on ? "open" : button.dataset.verdict) + ":" + slot;
    }
    for (const link of links) if (link.hash === "#" + paper.id) link.dataset.check = verdict;
    const left = links.filter((link) => link.dataset.check === "").length;
    const told = one("#belum");
    told.hidden = left === 0;
    told.textContent = told.textContent.replace(/\d+/, String(left));
  };
  const correct = (paper) => {
    const step = steps.find((each) => each.dataset.to === "needs_correction");
    if (!step) return;
    open(step);
    const about = all("select[name^=about]", step).find((each) => !each.value) || one("select[name=about-1]", step);
    about.value = paper.dataset.about;
    one("select[name^=reason]", about.closest("fieldset")).focus();
  };
  for (const button of all("[data-verdict]"))
    button.addEventListener("click", async (event) => {
      event.preventDefault();
      const paper = button.closest(".document");
      const verdict = button.value.startsWith("open") ? "" : button.dataset.verdict;
      if (verdict === "wrong") correct(paper);
      try {
        await post(button.form, button);
      } catch {
        button.form.requestSubmit(button);
        return;
      }
      marked(paper, verdict);
      if (verdict === "right") next(paper);
    });
  const next = (paper) => {
    const place = papers.indexOf(paper);
    const open = [...papers.slice(place + 1), ...papers.slice(0, place)];
    const unchecked = open.find((each) => !one('[aria-pressed="true"]', each));
    if (unchecked) show(unchecked.id);
  };

  // --- steps ---

  const open = (step) => {
    for (const each of steps) each.open = each === step;
    const wanted = one("select[name=about-1], input[name=day], button.primary, button.danger", step);
    if (wanted) wanted.focus();
    step.scrollIntoView({ block: "nearest" });
  };

  // --- a decision on its way ---

  for (const form of all("[data-seconds]")) {
    const told = one(".left", form);
    const words = told.textContent;
    const end = Date.now() + Number(form.dataset.seconds) * 1000;
    const timer = setInterval(() => {
      const left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      told.textContent = words.replace(/\d+/, String(left));
      if (left > 0) return;
      clearInterval(timer);
      // What is being typed stays; a page nobody types in shows what became of it.
      const typing = all("textarea, input:not([type=hidden])").some((each) => each.value !== each.defaultValue);
      if (!typing && !one("details.step[open]")) setTimeout(() => location.reload(), 1500);
    }, 250);
  }

  // --- keys ---

  const STORED = "klaim-desk-keys-off";
  off.checked = localStorage.getItem(STORED) === "1";
  off.addEventListener("change", () => localStorage.setItem(STORED, off.checked ? "1" : "0"));
  const help = one("#tombol");
  help.hidden = false;
  help.addEventListener("click", () => dialog.showModal());

  const send = (form) => form.requestSubmit(one("button.primary, button.danger, button:not([name])", form));
  const chosen = (select, digit) => {
    const options = all("option", select).filter((option) => option.value && !option.disabled);
    if (digit <= options.length) select.value = options[digit - 1].value;
  };
  document.addEventListener("keydown", (event) => {
    const here = document.activeElement;
    const form = here && here.closest("form");
    if (event.key === "Escape" && here && here !== document.body && !dialog.open) {
      here.blur();
      return;
    }
    if (event.isComposing || dialog.open) return;
    if (event.key === "Enter" && form) {
      const sends = (event.ctrlKey || event.metaKey) && here.matches("textarea");
      if (sends || (here.matches("select, input") && form.closest("details.step"))) {
        event.preventDefault();
        send(form);
      }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || off.checked) return;
    if (here && here.matches("select[name^=reason]") && /^[1-9]$/.test(event.key)) {
      event.preventDefault();
      chosen(here, Number(event.key));
      return;
    }
    if (here && here.matches("textarea, input:not([type=checkbox]), select")) return;
    press(event);
  });
  const press = (event) => {
    const key = event.key;
    const viewer = current && one(".viewer", current);
    const verdict = { b: "right", s: "wrong" }[key];
    if (looks[key] && viewer) look(viewer, looks[key]);
    else if (verdict && current) one(`[data-verdict=${verdict}]`, current).click();
    else {
      const wanted = all("[data-key]").find((each) => each.dataset.key === key);
      if (!wanted) return;
      if (wanted.matches("summary")) open(wanted.parentElement);
      else if (wanted.matches("textarea")) wanted.focus();
      else wanted.click();
    }
    event.preventDefault();
  };
})();
