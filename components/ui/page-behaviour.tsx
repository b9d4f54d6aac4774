"use client";

import { useEffect, useState } from "react";

async function copyFrom(button: HTMLElement): Promise<string> {
  const source = button.dataset.copyText ?? button.closest(".code")?.querySelector("pre")?.textContent ?? "";
  await navigator.clipboard.writeText(source);
  const name = button.dataset.copy;
  return name ? `Copied: ${name}` : "Copied";
}

/** Behaviour of the whole page, once: copy buttons. The last part of the page to wake. */
export function PageBehaviour() {
  const [said, setSaid] = useState("");
  useEffect(() => {
    const onClick = async (event: MouseEvent) => {
      const button = (event.target as Element).closest<HTMLElement>("[data-copy]");
      if (!button) return;
      const answer = await copyFrom(button).catch(() => "Could not copy; select the text instead");
      setSaid(answer);
      const failed = !answer.startsWith("Copied");
      button.dataset.state = failed ? "failed" : "done";
      const label = button.textContent;
      if (label !== "Copied" && label !== "Failed") {
        button.textContent = failed ? "Failed" : "Copied";
        setTimeout(() => {
          button.textContent = label;
          delete button.dataset.state;
          setSaid("");
        }, 1600);
      }
    };
    document.addEventListener("click", onClick);
    // The page answers from now on; tests wait for this mark.
    document.documentElement.dataset.awake = "";
    return () => document.removeEventListener("click", onClick);
  }, []);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}
