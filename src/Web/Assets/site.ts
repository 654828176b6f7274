// What every page does with script. Without it every page still works.

/** A form is sent once: its button says so until the next page stands. */
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== "post") return;
  if (form.dataset.sending !== undefined) {
    event.preventDefault();
    return;
  }
  form.dataset.sending = "";
  const button = event.submitter;
  if (!(button instanceof HTMLButtonElement)) return;
  button.setAttribute("aria-disabled", "true");
  button.textContent = document.documentElement.lang === "en" ? "Sending" : "送っています";
});

// A page kept by the browser and shown again is ready to be sent again.
window.addEventListener("pageshow", (event) => {
  if (event.persisted && document.querySelector("[data-sending]")) window.location.reload();
});

// After a refused form, the summary of what to mend takes the focus.
document.querySelector<HTMLElement>(".summary[tabindex]")?.focus();

/** Says that the device is offline for as long as it is. */
const offline = document.getElementById("offline");
const sayConnection = () => offline?.toggleAttribute("hidden", navigator.onLine);
window.addEventListener("online", sayConnection);
window.addEventListener("offline", sayConnection);
sayConnection();

// News reaches the pages of a signed-in person; only they carry the token.
if (document.querySelector('meta[name="csrf-token"]')) void import("./live");

// A device that tells its person of notices says once a sitting where it is found.
if (document.querySelector('meta[name="csrf-token"]') && "serviceWorker" in navigator && "Notification" in window && Notification.permission === "granted" && !sessionStorage.getItem("push"))
  void import("./push/subscription").then(async ({ renew }) => {
    await renew();
    sessionStorage.setItem("push", "renewed");
  });

// Search fields complete what is typed.
for (const field of document.querySelectorAll<HTMLInputElement>("input[data-suggest]"))
  void import("./search/combobox").then(({ Combobox }) => new Combobox(field));
