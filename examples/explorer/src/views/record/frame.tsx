/** What pages of records are made of: a head, facts in a table of two columns, and sections. */
import type { ComponentChildren } from "preact";

interface HeadProps {
  /** What kind of record it is. */
  kind: ComponentChildren;
  title: string;
  children?: ComponentChildren;
}

export function Head({ kind, title, children }: HeadProps) {
  return (
    <header class="record-head">
      <p class="record-kind">{kind}</p>
      <h1>{title}</h1>
      {children}
    </header>
  );
}

export function Facts({ children }: { children: ComponentChildren }) {
  return <dl class="facts">{children}</dl>;
}

/** One fact; nothing where there is nothing to tell. */
export function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  if (children === null || children === undefined || children === false || children === "") return null;
  return (
    <div class="fact" data-fact={name}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface SectionProps {
  title: string;
  /** How many things stand in it; with none of them, it is left out. */
  count?: number;
  children: ComponentChildren;
}

export function Section({ title, count, children }: SectionProps) {
  if (count === 0) return null;
  return (
    <section class="record-section" data-section={title}>
      <h2>
        {title}
        {count !== undefined && count > 1 && <span class="section-count">{count}</span>}
      </h2>
      {children}
    </section>
  );
}

/** A note of the curators. */
export function Note({ text }: { text: string | null }) {
  return text === null ? null : <p class="note">{text}</p>;
}
