// The guided form of a listing: saves a draft while it is written, and warns before unsaved words are lost.
const SAVE_AFTER = 3_000;

const form = document.querySelector<HTMLFormElement>("#listing-form");
const english = document.documentElement.lang === "en";
const say = (ja: string, en: string) => (english ? en : ja);

interface Saved {
  version: number;
  message: string;
  done: number;
  total: number;
}

if (form) {
  let changed = form.dataset.unsaved === "True";
  let leaving = false;
  let timer: number | undefined;
  let running: Promise<void> | undefined;
  const address = form.dataset.autosave;

  form.addEventListener("input", () => {
    changed = true;
    if (!address) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void save(form, address), SAVE_AFTER);
  });

  // A press on a button saves by itself; a save in the background must not come between.
  form.addEventListener("submit", (event) => {
    window.clearTimeout(timer);
    leaving = true;
    if (!running) return;
    event.preventDefault();
    const button = event.submitter;
    void running.then(() => (button instanceof HTMLButtonElement ? form.requestSubmit(button) : form.requestSubmit()));
  }, { capture: true });

  window.addEventListener("beforeunload", (event) => {
    if (changed && !leaving) event.preventDefault();
  });

  async function save(form: HTMLFormElement, address: string): Promise<void> {
    await running;
    running = post(form, address).finally(() => (running = undefined));
    await running;
  }

  async function post(form: HTMLFormElement, address: string): Promise<void> {
    changed = false;
    try {
      const response = await fetch(address, { method: "POST", body: new FormData(form), headers: { accept: "application/json" } });
      const answer = (await response.json()) as Saved;
      if (response.ok) {
        const version = form.querySelector<HTMLInputElement>("input[name=version]");
        if (version) version.value = String(answer.version);
        show("ok", "check", answer.message);
        count(answer);
        return;
      }
      show("warn", "warn", say(`まだ保存していません。${answer.message}`, `Not saved yet. ${answer.message}`));
    } catch {
      show("warn", "warn", say("まだ保存していません。つながりを確かめてください。", "Not saved yet. Please check your connection."));
    }
    changed = true;
  }
}

function show(state: string, icon: string, message: string): void {
  const line = document.querySelector<HTMLElement>("#saved");
  if (!line) return;
  line.dataset.state = state;
  line.querySelector("use")?.setAttribute("href", `#i-${icon}`);
  const words = line.querySelector("span");
  if (words) words.textContent = message;
}

function count(saved: Saved): void {
  const done = document.querySelector("[data-done]");
  if (done) done.textContent = String(saved.done);
  const share = saved.total === 0 ? 100 : (saved.done * 100) / saved.total;
  document.querySelector("#progress + .bar .b-fill")?.setAttribute("width", `${share}%`);
}
