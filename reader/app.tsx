/** The reader's page: its frame, and which view stands in it. */
import { type ComponentType, render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Address, address, hrefOf } from './address.ts';
import { listen } from './live.ts';
import { Inbox } from './parts/inbox.tsx';
import { Article } from './views/article.tsx';
import { Articles } from './views/articles.tsx';
import { Coverage } from './views/coverage.tsx';
import { Rejections } from './views/rejections.tsx';
import { Statements } from './views/statements.tsx';

type View = ComponentType<Address>;

/** Views by the first part of the address. What few open is loaded when it is opened. */
const VIEWS: Record<string, View> = {
  coverage: Coverage,
  articles: (address) => (address.id ? <Article key={address.id} {...address} /> : <Articles {...address} />),
  statements: Statements,
  rejections: Rejections,
  rules: later(() => import('./views/rules.tsx').then(({ Rules }) => Rules)),
  try: later(() => import('./views/try.tsx').then(({ Try }) => Try)),
};

const NAVIGATION: [view: string, name: string][] = [
  ['coverage', 'Coverage'],
  ['articles', 'Articles'],
  ['statements', 'Statements'],
  ['rejections', 'Rejections'],
  ['rules', 'Rules'],
  ['try', 'Try a rule'],
];

function App() {
  const { view, id, params } = address.value;
  const Shown = VIEWS[view] ?? Lost;
  useArrival(`${view} ${id} ${params.cursor}`, NAVIGATION.find(([one]) => one === view)?.[1], params.at !== undefined);
  return (
    <>
      <button type="button" class="skip" onClick={skip}>
        Skip to the content
      </button>
      <header class="masthead">
        <a class="name" href={hrefOf('')}>
          stancewire
        </a>
        <nav aria-label="Views">
          {NAVIGATION.map(([id, name]) => (
            <a key={id} href={hrefOf(id)} aria-current={view === id ? 'page' : undefined}>
              {name}
            </a>
          ))}
        </nav>
        <Inbox />
      </header>
      <main id="main" tabIndex={-1}>
        <Shown {...address.value} />
      </main>
    </>
  );
}

/** Another page begins at its top, has its own title, and is where a screen reader goes on; a view that leads to words does that itself. */
function useArrival(page: string, title: string | undefined, leads: boolean): void {
  const before = useRef(page);
  useEffect(() => {
    document.title = title ? `${title} · stancewire` : 'stancewire';
    if (before.current === page) return;
    before.current = page;
    scrollTo(0, 0);
    if (!leads) document.getElementById('main')?.focus({ preventScroll: true });
  }, [page, title, leads]);
}

function Lost() {
  return (
    <section class="empty">
      <h1>There is no such page</h1>
      <p>
        <a href={hrefOf('articles')}>All articles</a>
      </p>
    </section>
  );
}

/** A link to `#main` would be an address, and the address is the view's. */
function skip(): void {
  document.getElementById('main')?.focus();
}

function later(load: () => Promise<View>): View {
  return function Later(props: Address) {
    const [Loaded, setLoaded] = useState<{ view: View }>();
    useEffect(() => void load().then((view) => setLoaded({ view })), []);
    return Loaded ? <Loaded.view {...props} /> : <p class="loading">Loading …</p>;
  };
}

listen();
render(<App />, document.getElementById('app')!);
