// The page on which a person lets this device tell them of notices. It asks for the permission only when its button is pressed.
import { ask, state } from "./push/subscription";

const place = document.getElementById("push");

function show(...names: string[]): void {
  for (const part of place?.querySelectorAll<HTMLElement>("[data-push]") ?? []) part.hidden = !names.includes(part.dataset.push ?? "");
}

if (place) {
  show(state());
  place.querySelector<HTMLButtonElement>('[data-push="ask"]')?.addEventListener("click", async (event) => {
    const button = event.currentTarget as HTMLButtonElement;
    button.setAttribute("aria-disabled", "true");
    const outcome = await ask(place.dataset.key ?? "");
    button.removeAttribute("aria-disabled");
    if (outcome === "registered") window.location.reload();
    else show("ask", outcome);
  });
}
