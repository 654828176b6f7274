// Completes the words of a search field while they are typed: a combobox with a list, after the ARIA 1.2 pattern (editable, list
// autocomplete). Without script the field stays what it is, a field of a form.
import { SuggestionSource } from "./suggestionSource";

const PAUSE = 120;

const say = (ja: string, en: string) => (document.documentElement.lang === "en" ? en : ja);

export class Combobox {
  readonly #list = document.createElement("ul");
  readonly #status = document.createElement("p");
  readonly #source = new SuggestionSource();
  #options: HTMLLIElement[] = [];
  #active = -1;
  #typed: string;
  #timer: number | undefined;

  constructor(readonly field: HTMLInputElement) {
    this.#typed = field.value;
    this.#build();
    field.addEventListener("input", () => this.#type());
    field.addEventListener("keydown", (event) => this.#press(event));
    field.addEventListener("blur", () => this.#close());
    // The field keeps the focus while an option is pressed, so that the list does not go before the press has ended.
    this.#list.addEventListener("mousedown", (event) => event.preventDefault());
    this.#list.addEventListener("click", (event) => {
      const option = event.target instanceof Element ? event.target.closest("li") : null;
      if (option) this.#take(option.textContent ?? "");
    });
  }

  #build(): void {
    const { field } = this;
    const row = field.closest<HTMLElement>(".find-row") ?? field;
    const box = document.createElement("div");
    const hadFocus = document.activeElement === field;
    box.className = "suggest";
    row.before(box);
    this.#list.id = `${field.id}-suggestions`;
    this.#list.className = "suggestions";
    this.#list.setAttribute("role", "listbox");
    this.#list.setAttribute("aria-label", say("候補", "Suggestions"));
    this.#list.hidden = true;
    this.#status.className = "vh";
    this.#status.setAttribute("role", "status");
    box.append(row, this.#list, this.#status);
    if (hadFocus) field.focus();
    for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.#list.id })) field.setAttribute(name, value);
  }

  /** Also while an input method composes: さんg has completions, and what it does with the keys stays its own. */
  #type(): void {
    this.#typed = this.field.value;
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#ask(), PAUSE);
  }

  async #ask(): Promise<void> {
    const typed = this.#typed;
    const texts = await this.#source.find(typed);
    if (typed === this.#typed && document.activeElement === this.field) this.#show(texts.filter((text) => text !== typed.trim()));
  }

  #show(texts: string[]): void {
    this.#options = texts.map((text, index) => {
      const option = document.createElement("li");
      option.id = `${this.#list.id}-${index}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.textContent = text;
      return option;
    });
    this.#list.replaceChildren(...this.#options);
    this.#open(texts.length > 0);
    this.#status.textContent = texts.length > 0 ? say(`候補が${texts.length}件あります`, `${texts.length} suggestions`) : "";
  }

  #press(event: KeyboardEvent): void {
    // Enter and the arrows belong to the input method until its word is finished; Safari tells of that by 229 alone.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (this.#list.hidden) void this.#ask();
      else this.#move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && this.#active >= 0) {
      event.preventDefault();
      this.#take(this.#options[this.#active]?.textContent ?? "");
    } else if (event.key === "Enter" || event.key === "Tab") {
      this.#close();
    } else if (event.key === "Escape" && !this.#list.hidden) {
      // The first press takes the list away, the next one is the field's own.
      event.preventDefault();
      this.field.value = this.#typed;
      this.#close();
    }
  }

  /** Through the options and, between the last and the first, back to what was typed. */
  #move(step: number): void {
    const places = this.#options.length + 1;
    this.#active = ((this.#active + 1 + step + places) % places) - 1;
    this.#options.forEach((option, index) => option.setAttribute("aria-selected", String(index === this.#active)));
    const option = this.#options[this.#active];
    this.field.value = option?.textContent ?? this.#typed;
    if (option) {
      this.field.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else this.field.removeAttribute("aria-activedescendant");
  }

  #take(text: string): void {
    this.field.value = this.#typed = text;
    this.#close();
    this.field.form?.requestSubmit();
  }

  #open(isOpen: boolean): void {
    this.#active = -1;
    this.#list.hidden = !isOpen;
    this.field.setAttribute("aria-expanded", String(isOpen));
    this.field.removeAttribute("aria-activedescendant");
  }

  #close(): void {
    window.clearTimeout(this.#timer);
    // An answer that is still on its way is for nobody.
    this.#typed = this.field.value;
    this.#open(false);
    this.#status.textContent = "";
  }
}
