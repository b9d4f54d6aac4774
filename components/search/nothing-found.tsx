/** A list of rules or metrics that holds nothing for what was asked. */
export function NothingFound({ what, all }: { what: string; all: string }) {
  return (
    <div className="empty">
      <p>
        No {what} holds all of these words and passes the choices above. Fewer words find more, or{" "}
        <a href={all}>see every {what}</a>.
      </p>
    </div>
  );
}
