/* The admin around the app's frame: answers App Bridge, keeps the address bar, shows menu, toasts and the save bar. */
const settings = JSON.parse(document.getElementById("settings").textContent);
const frame = document.getElementById("app");
const $ = (id) => document.getElementById(id);
let isDirty = false;

const call = (name, args = {}) =>
  frame.contentWindow.postMessage({ appBridge: 1, call: name, args }, settings.appOrigin);

async function idToken() {
  const answer = await fetch(`/sandbox/id-token?store=${settings.store}&as=${settings.staff.id}`, {
    method: "POST",
  });
  if (!answer.ok) throw new Error("The admin gives no token");
  return (await answer.json()).token;
}

/** What was granted, after granting or taking back some of the optional scopes, or after nothing of either. */
async function scopes(change = {}) {
  const answer = await fetch(`/sandbox/scopes?store=${settings.store}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(change),
  });
  const json = await answer.json();
  if (!answer.ok) throw new Error(json.error);
  return json;
}

async function requestScopes(asked) {
  const isGranted = confirm(`${settings.appName} asks for more access: ${asked.join(", ")}. Grant it?`);
  const detail = await scopes(isGranted ? { grant: asked } : {});
  return { result: isGranted ? "granted-all" : "declined-all", detail };
}

const answers = {
  idToken,
  "config": () => ({ shop: settings.shop, host: settings.host, locale: "en" }),
  "user": () => ({ accountAccess: settings.staff.owner ? "shop_owner" : "limited_staff" }),
  "scopes": () => scopes(),
  "scopes.request": requestScopes,
  "scopes.revoke": async (revoke) => ({ detail: await scopes({ revoke }) }),
  "extensions": () => settings.extensions,
  "loading": (on) => void $("loading").toggleAttribute("hidden", on === false),
  "location": showLocation,
  "nav": showNav,
  "title": showTitle,
  "admin": (path) => void location.assign(`/store/${settings.store}${path}`),
  "toast.show": showToast,
  "toast.hide": ({ id }) => void $(id)?.remove(),
  "saveBar.show": (labels) => showSaveBar(labels ?? {}),
  "saveBar.hide": () => showSaveBar(null),
  "saveBar.leave": () => !isDirty || confirm("Leave without saving?"),
};

addEventListener("message", ({ source, origin, data }) => {
  if (source !== frame.contentWindow || origin !== settings.appOrigin || !data?.appBridge) return;
  const reply = (more) => source.postMessage({ appBridge: 1, id: data.id, ...more }, origin);
  answer(data).then(
    (result) => reply({ result }),
    (error) => reply({ error: String(error) }),
  );
});

async function answer({ method, args }) {
  return answers[method]?.(args);
}

/** The app's own path in the admin's address, without what the admin itself added. */
function showLocation(path) {
  const url = new URL(path, settings.appOrigin);
  for (const name of ["embedded", "shop", "host", "id_token", "hmac", "timestamp", "locale", "session"])
    url.searchParams.delete(name);
  const as = new URLSearchParams(location.search).get("as");
  if (as) url.searchParams.set("as", as);
  if (url.pathname.startsWith("/auth/")) return;
  history.replaceState(null, "", `${settings.base}${url.pathname}${url.search}`);
  for (const link of document.querySelectorAll("#nav a"))
    link.toggleAttribute("data-here", link.dataset.href === url.pathname);
  $("loading").hidden = true;
}

function showNav(links) {
  $("nav").replaceChildren(
    ...links
      .filter(({ isHome, href }) => !isHome && href)
      .map(({ label, href }) => {
        const link = document.createElement("a");
        link.textContent = label;
        link.dataset.href = new URL(href, settings.appOrigin).pathname;
        link.href = `${settings.base}${href}`;
        link.toggleAttribute("data-here", location.pathname === `${settings.base}${link.dataset.href}`);
        link.onclick = (event) => {
          event.preventDefault();
          if (isDirty && !confirm("Leave without saving?")) return;
          showSaveBar(null);
          call("navigate", { href });
        };
        return link;
      }),
  );
}

function showTitle({ title, buttons }) {
  $("title").textContent = title || settings.appName;
  $("title-buttons").replaceChildren(
    ...buttons.map(({ at, label, variant, disabled }) => {
      const button = document.createElement("button");
      Object.assign(button, {
        textContent: label,
        disabled,
        className: variant === "primary" ? "primary" : "",
        onclick: () => call("title.press", { at }),
      });
      return button;
    }),
  );
}

function showToast({ id, message, duration = 5000, isError, action }) {
  const toast = document.createElement("div");
  Object.assign(toast, {
    id,
    className: isError ? "toast error" : "toast",
    textContent: message,
    role: "status",
  });
  const done = (acted) => {
    toast.remove();
    call("toast.dismissed", { id, acted });
  };
  if (action) {
    const button = document.createElement("button");
    Object.assign(button, { textContent: action, onclick: () => done(true) });
    toast.append(button);
  }
  $("toasts").append(toast);
  setTimeout(() => toast.isConnected && done(false), duration);
}

function showSaveBar(labels) {
  isDirty = labels !== null;
  $("save-bar").hidden = !isDirty;
  $("search").hidden = isDirty;
  $("save").disabled = Boolean(labels?.disabled || labels?.loading);
}
$("save").onclick = () => call("saveBar.save");
$("discard").onclick = () => call("saveBar.discard");
$("staff").onchange = ({ target }) => {
  const url = new URL(location.href);
  url.searchParams.set("as", target.value);
  location.assign(url);
};
