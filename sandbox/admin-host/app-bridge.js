/* The sandbox's stand-in for Shopify's App Bridge, written from @shopify/app-bridge-types. Runs inside the app's frame. */
(() => {
  if (window.shopify) return;
  const script = document.currentScript;
  const query = new URLSearchParams(location.search);
  const meta = document.querySelector('meta[name="shopify-api-key"]');
  const apiKey = script?.dataset.apiKey ?? meta?.content ?? "";
  const waiting = new Map();
  const handlers = new Map();
  let nextId = 0;

  /** Asks the admin around the frame; it answers with a message of the same id. */
  const ask = (method, args) =>
    new Promise((resolve, reject) => {
      const id = ++nextId;
      waiting.set(id, { resolve, reject });
      parent.postMessage({ appBridge: 1, id, method, args }, "*");
    });
  const tell = (method, args) => void ask(method, args).catch(() => {});

  addEventListener("message", (event) => {
    if (event.source !== parent || !event.data?.appBridge) return;
    const { id, result, error, call, args } = event.data;
    if (call) return handlers.get(call)?.(args);
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(new Error(error));
    else asked?.resolve(result);
  });

  const idToken = () => ask("idToken");

  // The product's bounce page: fetch a token, go back to where one was missing.
  const reload = query.get("shopify-reload");
  if (reload) {
    void idToken().then((token) => {
      const url = new URL(reload, location.href);
      url.searchParams.set("id_token", token);
      location.replace(url.href);
    });
    return;
  }

  const plainFetch = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (new URL(request.url).origin !== location.origin || request.headers.has("authorization"))
      return plainFetch(input, init);
    const send = async (again) => {
      const copy = again ? new Request(input, init) : request;
      const headers = new Headers(copy.headers);
      headers.set("authorization", `Bearer ${await idToken()}`);
      headers.set("x-requested-with", "XMLHttpRequest");
      return plainFetch(new Request(copy, { headers }));
    };
    const answer = await send(false);
    const reauthorize = answer.headers.get("x-shopify-api-request-failure-reauthorize-url");
    if (reauthorize) open(reauthorize, "_top");
    const isStale =
      answer.status === 401 && answer.headers.get("x-shopify-retry-invalid-session-request") === "1";
    return isStale ? send(true) : answer;
  };

  const toasts = { id: 0, dismiss: new Map(), act: new Map() };
  handlers.set("toast.dismissed", ({ id, acted }) => {
    if (acted) toasts.act.get(id)?.();
    toasts.dismiss.get(id)?.();
  });

  const shopify = {
    config: {
      apiKey,
      shop: query.get("shop") ?? "",
      host: query.get("host") ?? "",
      locale: query.get("locale") ?? "en",
    },
    origin: location.origin,
    ready: ask("config").then((config) => void Object.assign(shopify.config, config, { apiKey })),
    environment: { mobile: false, embedded: true, pos: false, intent: false },
    idToken,
    loading: (on = true) => tell("loading", on),
    user: () => ask("user"),
    toast: {
      show(message, options = {}) {
        const id = `toast-${++toasts.id}`;
        if (options.onDismiss) toasts.dismiss.set(id, options.onDismiss);
        if (options.onAction) toasts.act.set(id, options.onAction);
        tell("toast.show", {
          id,
          message,
          duration: options.duration,
          isError: options.isError,
          action: options.action,
        });
        return id;
      },
      hide: (id) => tell("toast.hide", { id }),
    },
    modal: element("show", "hide", "toggle"),
    saveBar: { ...element("show", "hide", "toggle"), leaveConfirmation: () => ask("saveBar.leave") },
    app: { extensions: () => ask("extensions") },
    scopes: {
      query: () => ask("scopes"),
      request: (scopes) => ask("scopes.request", scopes),
      revoke: (scopes) => ask("scopes.revoke", scopes),
    },
    webVitals: { onReport: async () => {} },
    support: { registerHandler: async () => {} },
    reviews: {
      request: async () => ({ success: false, code: "not-available", message: "Not in the sandbox" }),
    },
    resourcePicker: async () => undefined,
    setSignals() {},
  };
  window.shopify = shopify;

  function element(...methods) {
    return Object.fromEntries(
      methods.map((method) => [method, async (id) => document.getElementById(id)?.[method]?.()]),
    );
  }

  // Where the frame is, the admin's address bar follows.
  const here = () => tell("location", `${location.pathname}${location.search}${location.hash}`);
  for (const method of ["pushState", "replaceState"]) {
    const plain = history[method].bind(history);
    history[method] = (...args) => {
      plain(...args);
      here();
    };
  }
  addEventListener("popstate", here);
  here();

  // A menu entry pressed in the admin: the app's own router takes it, if it listens; otherwise the link itself does.
  let routers = 0;
  const listen = window.addEventListener.bind(window);
  window.addEventListener = (type, ...rest) => {
    if (type === "shopify:navigate") routers += 1;
    listen(type, ...rest);
  };
  handlers.set("navigate", ({ href }) => {
    const link = [...document.querySelectorAll("ui-nav-menu a, s-app-nav a, s-app-nav s-link")].find(
      (one) => one.getAttribute("href") === href,
    );
    if (link && routers > 0) link.dispatchEvent(new CustomEvent("shopify:navigate", { bubbles: true }));
    else if (link?.click && link.tagName === "A") link.click();
    else location.assign(href);
  });

  const plainOpen = window.open.bind(window);
  window.open = (url, target, features) => {
    const admin = /^shopify:(?:\/\/)?(?:\/)?admin(\/.*)?$/.exec(String(url));
    if (!admin) return plainOpen(url, target, features);
    tell("admin", admin[1] ?? "/");
    return null;
  };
  document.addEventListener("click", (event) => {
    const href = event.target.closest?.("a")?.getAttribute("href");
    if (!href?.startsWith("shopify:")) return;
    event.preventDefault();
    window.open(href);
  });

  window.__appBridge = { ask, tell, handlers };
})();
