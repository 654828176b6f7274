// The field at the foot of a conversation: keeps what is being written, grows with it, sends it.
import { Answer } from "./answer";
import { drafted, keepDraft } from "./drafts";
import type { Attachment } from "./model";
import { Tray } from "./tray";
import * as wire from "./wire";

/** One sign of writing in this time is enough. */
const TYPING_PAUSE = 3_000;

export class Composer {
  private readonly field: HTMLTextAreaElement;
  private readonly draft: string;
  private readonly tray: Tray;
  /** What is answered, if anything. */
  readonly answer: Answer;
  private typed = 0;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly conversation: string,
    private readonly send: (body: string, attachments: readonly Attachment[], replyTo: number | undefined) => void,
  ) {
    this.draft = `draft:${conversation}`;
    this.tray = new Tray(form, conversation);
    this.field = form.querySelector("textarea")!;
    // What a refused form brought back comes before a draft.
    if (this.field.value === "") this.field.value = drafted(this.draft);
    this.answer = new Answer(form, `${this.draft}:reply`);
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
    // A file on its way is waited for: what belongs together goes together.
    if (this.tray.busy || (body === "" && this.tray.files.length === 0)) return;
    const files = this.tray.empty();
    this.field.value = "";
    this.field.removeAttribute("aria-invalid");
    this.form.querySelector("#msg-e")?.remove();
    this.typed = 0;
    keepDraft(this.draft, "");
    this.grow();
    const replyTo = this.answer.number;
    this.answer.clear();
    this.send(body, files, replyTo);
  }

  /** Enter breaks the line. While an input method is composing, Enter is its own. */
  private key(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.isComposing || event.keyCode === 229 || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.form.requestSubmit();
  }

  private input(): void {
    keepDraft(this.draft, this.field.value);
    this.grow();
    const now = Date.now();
    if (this.field.value.trim() === "" || now - this.typed < TYPING_PAUSE) return;
    this.typed = now;
    wire.sayTyping(this.conversation);
  }

  /** For browsers that do not let a field grow by themselves. */
  private grow(): void {
    if (CSS.supports("field-sizing", "content")) return;
    this.field.style.height = "auto";
    this.field.style.height = `${this.field.scrollHeight + this.field.offsetHeight - this.field.clientHeight}px`;
  }
}
