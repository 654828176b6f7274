// The field at the foot of a conversation: keeps what is being written, grows with it, sends it.

/** One sign of writing in this time is enough. */
const TYPING_PAUSE = 3_000;

export class Composer {
  private readonly field: HTMLTextAreaElement;
  private typed = 0;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly draft: string,
    private readonly send: (body: string) => void,
    private readonly typing: () => void,
  ) {
    this.field = form.querySelector("textarea")!;
    // What a refused form brought back comes before a draft.
    if (this.field.value === "") this.field.value = read(draft);
    this.grow();
    form.addEventListener("submit", (event) => this.submit(event));
    this.field.addEventListener("keydown", (event) => this.key(event));
    this.field.addEventListener("input", () => this.input());
    const hint = form.querySelector<HTMLElement>("[data-keys]");
    if (hint && window.matchMedia("(pointer: fine)").matches) hint.textContent = hint.dataset.keys ?? "";
  }

  focus(): void {
    this.field.focus();
  }

  close(): void {
    this.form.hidden = true;
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    const body = this.field.value.trim();
    this.field.focus();
    if (body === "") return;
    this.field.value = "";
    this.field.removeAttribute("aria-invalid");
    this.form.querySelector("#msg-e")?.remove();
    this.typed = 0;
    write(this.draft, "");
    this.grow();
    this.send(body);
  }

  /** Enter breaks the line. While an input method is composing, Enter is its own. */
  private key(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.isComposing || event.keyCode === 229 || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.form.requestSubmit();
  }

  private input(): void {
    write(this.draft, this.field.value);
    this.grow();
    const now = Date.now();
    if (this.field.value.trim() === "" || now - this.typed < TYPING_PAUSE) return;
    this.typed = now;
    this.typing();
  }

  /** For browsers that do not let a field grow by themselves. */
  private grow(): void {
    if (CSS.supports("field-sizing", "content")) return;
    this.field.style.height = "auto";
    this.field.style.height = `${this.field.scrollHeight + this.field.offsetHeight - this.field.clientHeight}px`;
  }
}

function read(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

function write(key: string, text: string): void {
  try {
    if (text === "") sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // A browser that keeps nothing keeps no drafts either.
  }
}
