/* The elements of App Bridge: menu, title bar, save bar, modal. Appended to app-bridge.js when it is served. */
(() => {
  if (!window.__appBridge || customElements.get("ui-nav-menu")) return;
  const { tell, handlers } = window.__appBridge;

  /** Calls back now and whenever the element's content changes. */
  const watch = (host, read) => {
    host.style.display = "none";
    read();
    const observer = new MutationObserver(read);
    observer.observe(host, { childList: true, subtree: true, attributes: true, characterData: true });
    return () => observer.disconnect();
  };

  class Watched extends HTMLElement {
    connectedCallback() {
      this.undo = watch(this, () => this.read());
    }
    disconnectedCallback() {
      this.undo?.();
      this.gone?.();
    }
  }

  class NavMenu extends Watched {
    read() {
      const links = [...this.querySelectorAll("a, s-link")].map((link) => ({
        label: link.textContent.trim(),
        href: link.getAttribute("href"),
        isHome: link.getAttribute("rel") === "home",
      }));
      tell("nav", links);
    }
    gone() {
      tell("nav", []);
    }
  }
  customElements.define("ui-nav-menu", class extends NavMenu {});
  customElements.define("s-app-nav", class extends NavMenu {});

  customElements.define(
    "ui-title-bar",
    class extends Watched {
      read() {
        if (this.closest("ui-modal")) return;
        const buttons = [...this.querySelectorAll("button, a")].map((one, at) => ({
          at,
          label: one.textContent.trim(),
          variant: one.getAttribute("variant"),
          disabled: one.hasAttribute("disabled"),
        }));
        tell("title", { title: this.getAttribute("title") ?? "", buttons });
        handlers.set("title.press", ({ at }) => this.querySelectorAll("button, a")[at]?.click());
      }
      gone() {
        tell("title", { title: "", buttons: [] });
      }
    },
  );

  /** Shows the admin's save bar; its two buttons press ours. */
  const showSaveBar = (save, discard, labels = {}) => {
    handlers.set("saveBar.save", save);
    handlers.set("saveBar.discard", discard);
    tell("saveBar.show", labels);
  };

  customElements.define(
    "ui-save-bar",
    class extends Watched {
      showing = false;
      read() {
        if (this.showing) this.announce();
      }
      gone() {
        if (this.showing) void this.hide();
      }
      announce() {
        const primary = this.querySelector('button[variant="primary"]');
        const other = this.querySelector('button:not([variant="primary"])');
        showSaveBar(
          () => this.querySelector('button[variant="primary"]')?.click(),
          () => this.querySelector('button:not([variant="primary"])')?.click(),
          {
            loading: primary?.hasAttribute("loading"),
            disabled: primary?.hasAttribute("disabled"),
            save: primary?.textContent,
            discard: other?.textContent,
          },
        );
      }
      async show() {
        this.showing = true;
        this.announce();
        this.dispatchEvent(new Event("show"));
      }
      async hide() {
        this.showing = false;
        tell("saveBar.hide");
        this.dispatchEvent(new Event("hide"));
      }
      toggle() {
        return this.showing ? this.hide() : this.show();
      }
    },
  );

  const bareForm = (event) =>
    (event.target.form ?? event.target.closest?.("form"))?.closest?.("form[data-save-bar]");
  for (const type of ["input", "change"]) {
    document.addEventListener(type, (event) => {
      const form = bareForm(event);
      if (form)
        showSaveBar(
          () => form.requestSubmit(),
          () => form.reset(),
        );
    });
  }
  for (const type of ["submit", "reset"]) {
    document.addEventListener(type, (event) => {
      if (event.target.matches?.("form[data-save-bar]")) tell("saveBar.hide");
    });
  }

  customElements.define(
    "ui-modal",
    class extends HTMLElement {
      connectedCallback() {
        this.style.display = "none";
      }
      get content() {
        return this.firstElementChild;
      }
      async show() {
        this.dialog = document.createElement("dialog");
        this.dialog.style.cssText =
          "border:0;border-radius:16px;padding:0;width:min(620px,92vw);box-shadow:0 20px 60px #0004";
        const bar = this.querySelector("ui-title-bar");
        const head = document.createElement("header");
        head.style.cssText =
          "padding:14px 18px;background:#f3f3f3;font:600 14px system-ui;display:flex;justify-content:space-between";
        head.append(bar?.getAttribute("title") ?? "");
        const body = document.createElement("div");
        body.style.padding = "18px";
        body.append(...[...this.childNodes].filter((node) => node !== bar));
        const foot = document.createElement("footer");
        foot.style.cssText =
          "padding:12px 18px;display:flex;gap:8px;justify-content:flex-end;border-top:1px solid #e3e3e3";
        for (const button of bar?.querySelectorAll("button") ?? []) {
          const copy = document.createElement("button");
          copy.textContent = button.textContent;
          copy.onclick = () => button.click();
          foot.append(copy);
        }
        this.dialog.append(head, body, foot);
        this.dialog.addEventListener("close", () => void this.hide());
        document.body.append(this.dialog);
        this.dialog.showModal();
        this.dispatchEvent(new Event("show"));
      }
      async hide() {
        if (!this.dialog) return;
        const { dialog } = this;
        this.dialog = undefined;
        this.append(...dialog.children[1].childNodes);
        dialog.remove();
        this.dispatchEvent(new Event("hide"));
      }
      toggle() {
        return this.dialog ? this.hide() : this.show();
      }
    },
  );
})();
