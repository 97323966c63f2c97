/** A button that copies a text, and says whether it could. */
import { useEffect, useState } from "preact/hooks";

export function CopyButton({ text, children }: { text: string; children: string }) {
  const [said, setSaid] = useState("");
  useEffect(() => setSaid(""), [text]);
  return (
    <span class="copy">
      <button type="button" onClick={async () => setSaid((await copied(text)) ? "Copied." : "Your browser did not let it be copied.")}>
        {children}
      </button>{" "}
      <span role="status" data-said={said}>
        {said}
      </span>
    </span>
  );
}

/** Copy by the clipboard of the browser, which pages have on secure addresses only; else by a selected field. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedFromField(text);
  }
}

function copiedFromField(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "unseen";
  document.body.append(field);
  field.select();
  try {
    return document.execCommand("copy");
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
