import type { ReactNode } from "react";

/** A part of an order or a customer, under a small heading; nothing where it is empty. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="bt-part">
      <h4>{title}</h4>
      {children}
    </section>
  );
}

/** A fact beside its name. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Tags, or whatever else comes in single words. */
export function Tags({ tags }: { tags: readonly string[] }) {
  return (
    <ul className="bt-tags">
      {tags.map((tag) => (
        <li key={tag} dir="auto">
          {tag}
        </li>
      ))}
    </ul>
  );
}

/** What the shopper or the merchant wrote, as it was written. */
export function Written({ text }: { text: string }) {
  return (
    <p className="bt-written" dir="auto">
      {text}
    </p>
  );
}
