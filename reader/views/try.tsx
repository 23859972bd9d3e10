import { hrefOf } from '../address.ts';

/** Where a rule is tried before it counts. */
export function Try() {
  return (
    <section>
      <h1>Try a rule</h1>
      <p>
        On the command line: <code>stancewire reclassify --dry-run --rules DIR</code> says what a changed rule would do
        to the whole archive.
      </p>
      <p>
        <a href={hrefOf('articles')}>All articles</a>
      </p>
    </section>
  );
}
