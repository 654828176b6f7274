// Shows what the site tells this device, and opens the page that it leads to. It keeps no page and stands between no request.
/// <reference lib="webworker" />
export {};

declare const self: ServiceWorkerGlobalScope;

interface Letter {
  body: string;
  url: string;
  lang: string;
  tag: string;
}

self.addEventListener("install", () => void self.skipWaiting());

self.addEventListener("push", (event) => {
  const letter = read(event.data);
  event.waitUntil(
    self.registration.showNotification("SETAGAYA PORT", {
      body: letter.body,
      lang: letter.lang,
      tag: letter.tag,
      icon: "/icon-192.png",
      badge: "/badge-96.png",
      data: letter.url,
    }),
  );
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(new URL(String(event.notification.data), self.location.origin)));
});

/** Browsers demand that something is shown, whatever came. */
function read(data: PushMessageData | null): Letter {
  try {
    const told = data?.json() as Partial<Letter> | undefined;
    if (told?.body) return { body: told.body, url: inside(told.url), lang: told.lang ?? "ja", tag: told.tag ?? "" };
  } catch {
    // Not what the site writes.
  }
  return { body: "新しいお知らせがあります。", url: "/notifications", lang: "ja", tag: "" };
}

/** Only pages of this site. */
function inside(url: string | undefined): string {
  const found = new URL(url ?? "/notifications", self.location.origin);
  return found.origin === self.location.origin ? found.pathname + found.search + found.hash : "/notifications";
}

/** A window that shows the page already comes forward; otherwise a new one opens, so that nothing half written is lost. */
async function open(page: URL): Promise<void> {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const there = windows.find((x) => new URL(x.url).pathname === page.pathname);
  if (there) await there.focus();
  else await self.clients.openWindow(page.href);
}
