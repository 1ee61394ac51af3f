/** What is asked for is not there, and the way back to what is. */
export function Lost({ error }: { error: Error }) {
  return (
    <section data-ready="">
      <p class="error">{error.message}</p>
      <p>
        <a href="#/queue">To the queue</a>, or <a href="#/reports">to the reports</a>
      </p>
    </section>
  );
}
