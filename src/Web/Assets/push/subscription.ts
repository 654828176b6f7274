// This browser's subscription to notices (RFC 8030), and what the site is told of it.

/** Whether a person can be asked here: on iPhones only an app of the home screen can. */
export type State = "ask" | "denied" | "homescreen" | "unable";
export type Outcome = "registered" | "denied" | "failed" | "ask";

const WORKER = "/assets/service-worker.js";

export function state(): State {
  if (!("serviceWorker" in navigator) || !("PushManager" in window) || !("Notification" in window)) return isApple() ? "homescreen" : "unable";
  return Notification.permission === "denied" ? "denied" : "ask";
}

/** Asks for the permission, subscribes and registers. The question must follow a press at once, or browsers refuse it. */
export async function ask(key: string): Promise<Outcome> {
  const permission = await Notification.requestPermission();
  if (permission !== "granted") return permission === "denied" ? "denied" : "ask";
  try {
    const registration = await register();
    // One that was made with other keys, or for somebody else before, is of no use.
    await (await registration.pushManager.getSubscription())?.unsubscribe();
    const subscription = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
    const answer = await tell("POST", "/api/v1/me/devices", subscription);
    if (answer.ok) return "registered";
    await subscription.unsubscribe();
    return "failed";
  } catch {
    return "failed";
  }
}

/** Tells the site where this browser is found now. A browser that the site does not know any more stops listening: its person has signed out. */
export async function renew(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration("/");
  const subscription = await registration?.pushManager.getSubscription();
  if (!subscription) return;
  const answer = await tell("PUT", "/api/v1/me/devices/this", subscription);
  if (answer.status === 404) await subscription.unsubscribe();
}

async function register(): Promise<ServiceWorkerRegistration> {
  await navigator.serviceWorker.register(WORKER, { scope: "/", type: "classic", updateViaCache: "none" });
  return navigator.serviceWorker.ready;
}

function tell(method: string, path: string, subscription: PushSubscription): Promise<Response> {
  const token = document.querySelector<HTMLMetaElement>("meta[name=csrf-token]")?.content ?? "";
  return fetch(path, { method, headers: { "content-type": "application/json", "X-CSRF-Token": token }, body: JSON.stringify(subscription) });
}

/** iPads call themselves Macs, but have a touch screen. */
function isApple(): boolean {
  return /iPhone|iPad|iPod/.test(navigator.userAgent) || (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);
}
