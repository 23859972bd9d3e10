import type { ComponentChildren } from 'preact';
import type { LabelledRecord } from '../api.ts';
import { Origin, Text } from './text.tsx';

/** Where the article came from, and what made its text and its labels. */
export function Provenance({ record, notes }: { record: LabelledRecord; notes: string[] }) {
  const { source, url, language, cleaner, cleaned, pack, classified, length } = record;
  return (
    <section>
      <h2>Where it came from</h2>
      <dl class="facts">
        <Fact name="File">
          <Text text={`${source.bucket}/${source.key}`} />
          {source.part !== undefined && `, line ${source.part}`}
        </Fact>
        {url && (
          <Fact name="Address">
            <Origin url={url} />
          </Fact>
        )}
        <Fact name="Received">
          <Time time={source.received} />
          {`, ${source.size.toLocaleString('en')} bytes`}
        </Fact>
        <Fact name="Version">{source.version ?? source.etag}</Fact>
        <Fact name="Cleaned">
          <Time time={cleaned} />, cleaner {cleaner}
        </Fact>
        <Fact name="Labelled">
          <Time time={classified} />, pack {pack}
        </Fact>
        <Fact name="Text">
          {length.toLocaleString('en')} characters{language && `, language ${language}`}
        </Fact>
        {notes.length > 0 && (
          <Fact name="Notes">
            <Text text={notes.join(', ')} />
          </Fact>
        )}
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Time({ time }: { time: string }) {
  return <time dateTime={time}>{time.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC')}</time>;
}
