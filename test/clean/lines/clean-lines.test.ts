import { describe, expect, it } from 'vitest';
import { cleanLines } from '../../../lambdas/clean/lines/clean-lines.ts';
import { ARTICLE, PARAGRAPHS, packs } from '../texts.ts';

const HEADLINE = 'Velmouth council votes to reopen the old ferry line to the islands';

function read(text: string) {
  const article = cleanLines(text, packs);
  if (!article) throw new Error('too many lines');
  return article;
}

describe('a copied article', () => {
  const page = [
    'Skip to content',
    'Menu',
    'News',
    'Sport',
    'Weather',
    '14:02 Friday, 9 August 2030',
    HEADLINE,
    'By Ida Moe and Karl Winter',
    'Published 5 March 2024, 09:30',
    'Share this article',
    ARTICLE,
    'Photo: Northern Press',
    '“It is a good day for the islands,” said Renholm.',
    'Related articles',
    'Storm damage will cost millions, says harbour master',
    'Sign up for our daily newsletter',
    '© 2024 The Velmouth Bee. All rights reserved.',
  ].join('\n\n');
  const article = read(page);

  it('keeps the paragraphs and nothing else', () => {
    expect(article.body).toBe(`${ARTICLE}\n\n“It is a good day for the islands,” said Renholm.`);
  });

  it('reads headline, authors and date; the clock of the site is no date', () => {
    expect(article).toMatchObject({ title: HEADLINE, authors: ['Ida Moe', 'Karl Winter'], published: '2024-03-05' });
  });

  it('says why each line was struck', () => {
    const reasonOf = (start: string) => article.removed.find(({ text }) => text.startsWith(start))?.reason;
    expect(reasonOf(HEADLINE)).toBe('headline');
    expect(reasonOf('By Ida')).toBe('byline');
    expect(reasonOf('Published')).toBe('stamp');
    expect(reasonOf('Share')).toBe('share');
    expect(reasonOf('Photo')).toBe('caption');
    expect(reasonOf('Related')).toBe('related');
    expect(reasonOf('Sign up')).toBe('newsletter');
    expect(reasonOf('©')).toBe('rights');
    expect(reasonOf('Storm')).toBe('below-article');
  });

  it('reads authors behind the date in one line, and where no byline stands above, those who sign off below', () => {
    const stamp = 'Published: 5 March 2024 | By Ida Moe';
    const off = '(Reporting by Karl Winter in Velmouth; Editing by Ida Moe)';
    expect(read([HEADLINE, stamp, ARTICLE].join('\n\n'))).toMatchObject({
      authors: ['Ida Moe'],
      published: '2024-03-05',
    });
    expect(read([HEADLINE, ARTICLE, off].join('\n\n')).authors).toEqual(['Karl Winter']);
    expect(read([HEADLINE, stamp, ARTICLE, off].join('\n\n')).authors).toEqual(['Ida Moe']);
  });

  it('reads the day of an agency’s dateline, and of no other sentence', () => {
    const dated = (begin: string) => read([HEADLINE, `${begin}${PARAGRAPHS[0]}`, ...PARAGRAPHS.slice(1)].join('\n\n'));
    for (const begin of ['VELMOUTH, May 3, 2024 (NP) - ', 'VELMOUTH, 3 May 2024 — ', 'EAST VELMOUTH, May 3 2024 - ']) {
      expect(dated(begin).published).toBe('2024-05-03');
      expect(dated(begin).body.startsWith(begin)).toBe(true);
    }
    expect(dated('In Velmouth, 3 May 2024 - a day of storms - was long forgotten. ').published).toBeNull();
  });

  it('keeps what stands between a button that asks for support and a newsletter', () => {
    const [first, second, third] = PARAGRAPHS as [string, string, string];
    const text = [HEADLINE, first, 'Support us', second, 'Sign up for our daily newsletter', third].join('\n\n');
    expect(read(text).body).toBe([first, second, third].join('\n\n'));
  });

  it('takes a day that a sentence tells of for no date of the article', () => {
    const told = page.replace(
      'Published 5 March 2024, 09:30',
      'The line was closed by the old council on 5 March 2019 after a storm.',
    );

    expect(read(told).published).toBeNull();
  });
});

describe('what looks like boilerplate but is the article', () => {
  it.each([
    ['a one-line paragraph', 'He did not answer.'],
    ['a short quote', '"We will pay," he said.'],
    [
      'a sentence with a phrase in it',
      'She said that readers should subscribe to the plan or leave the council to its newsletter.',
    ],
  ])('%s stays', (_, line) => {
    const text = [PARAGRAPHS[0], PARAGRAPHS[1], line, PARAGRAPHS[2], ...PARAGRAPHS].join('\n\n');
    expect(read(text).body).toContain(line);
  });
});

describe('structure', () => {
  it('strikes an appeal from its salutation to its last plea', () => {
    const appeal = [
      'Dear readers,',
      'Our reporters have covered these islands since the first ferry sailed, and in hard times they did not stop.',
      'We need your help to continue our work, and your support makes a difference.',
      'Donate now.',
    ];
    const article = read([...PARAGRAPHS, ...PARAGRAPHS, ...appeal].join('\n\n'));
    expect(article.removed.filter(({ reason }) => reason === 'appeal').map(({ text }) => text)).toEqual(appeal);
  });

  it('strikes a caption with the credit in whose block it stands', () => {
    const caption = 'The mayor of Velmouth, Ida Renholm, greets the first passengers at the new pier on Saturday.';
    const article = read([PARAGRAPHS[0], `Karl Winter/NP\n${caption}`, PARAGRAPHS[1], PARAGRAPHS[2]].join('\n\n'));
    expect(article.removed).toContainEqual(expect.objectContaining({ text: caption, reason: 'caption' }));
  });

  it('joins lines that were wrapped at a column', () => {
    const wrapped = PARAGRAPHS.map((paragraph) => paragraph.replace(/(.{1,64})(?:\s|$)/g, '$1\n').trim()).join('\n\n');
    expect(wrapped.split('\n').length).toBeGreaterThan(8);
    expect(read(wrapped).body).toBe(ARTICLE);
  });

  it.each([
    'Ida Renholm greets the first passengers at the new pier, and a band plays for them. Photo: Karl Winter',
    'Ida Renholm greets the first passengers at the new pier on Saturday (Picture: Northern Press)',
    'Ida Renholm greets the first passengers at the new pier, and a band plays. Photograph by Karl Winter.',
    '新しい桟橋で最初の乗客を迎えるイーダ・レンホルム市長と、そのために演奏する町の楽団の人たち、土曜日の朝＝ＡＰ',
  ])('strikes a caption that ends in its credit: %s', (caption) => {
    const article = read([...PARAGRAPHS.slice(0, 2), caption, ...PARAGRAPHS.slice(2)].join('\n\n'));
    expect(article.removed).toContainEqual(expect.objectContaining({ text: caption, reason: 'caption' }));
  });

  it.each([
    'Every third passenger of the first summer came from the islands, and every tenth by bicycle. Source: the Port of Velmouth',
    'The line is run by Northern Ferries, whose name stands on no photo: its owner wanted it painted over in May.',
    'Who wants to know how many came should ask the port, since Reuters could not find out on Saturday.',
  ])('keeps a sentence that only names what credits name: %s', (sentence) => {
    const article = read([...PARAGRAPHS.slice(0, 2), sentence, ...PARAGRAPHS.slice(2)].join('\n\n'));
    expect(article.body).toContain(sentence);
  });

  it('strikes an embedded post with its signature', () => {
    const post =
      'We waited eleven years for this ferry and it was worth every single day of it, see you all on the pier!';
    const sign = '— Karl Winter (@karlwinter) May 3, 2024';
    const article = read([...PARAGRAPHS.slice(0, 2), post, sign, ...PARAGRAPHS.slice(2)].join('\n\n'));
    expect(article.body).toBe(PARAGRAPHS.join('\n\n'));
    expect(article.removed).toContainEqual(expect.objectContaining({ text: post, reason: 'player' }));
  });

  it('strikes a note that begins with the author, and keeps what authors say in an interview', () => {
    const note =
      'Ida Moe has told of harbours and of the ships in them since 1998, and she lives on one of the islands.';
    const asked =
      'Ida Moe: The ships of the line are older than most of those who travel on them, is that not a danger?';
    const article = read([HEADLINE, 'By Ida Moe', ...PARAGRAPHS, asked, note].join('\n\n'));
    expect(article.removed).toContainEqual(expect.objectContaining({ text: note, reason: 'author-note' }));
    expect(article.body).toContain(asked);
  });

  it('gives no date where two days stand below the headline, and none out of a caption', () => {
    const dated = (...lines: string[]) => read([HEADLINE, ...lines, ARTICLE].join('\n\n')).published;

    expect(dated('5 March 2024', '7 March 2024')).toBeNull();
    expect(dated('3/5/2024', '3/17/2024')).toBeNull();
    expect(dated('5 March 2024', 'Published 7 March 2024')).toBe('2024-03-07');
    expect(dated('Harbour - 5 March 2024 - 08:22Updated: 7 March 2024')).toBe('2024-03-05');
    expect(
      dated('Hundreds of people on the quay of the old harbour on 5 March 2024, in Westport. Ida Moe / HPN'),
    ).toBeNull();
  });

  it('keeps a paragraph once where it stands twice, and a short line as often as it stands', () => {
    const [first, second, third] = ARTICLE.split('\n\n') as [string, string, string];
    const article = read([HEADLINE, first, second, third, second, third].join('\n\n'));

    expect(article.body).toBe([first, second, third].join('\n\n'));
    expect(article.removed.filter(({ reason }) => reason === 'copy').map(({ text }) => text)).toEqual([second, third]);
  });

  it('takes no "updated" for published', () => {
    const article = read([HEADLINE, 'Last updated 7 March 2024', ARTICLE].join('\n\n'));
    expect(article.published).toBeNull();
  });
});

describe('a consent form in running prose', () => {
  const form = [
    'We value your privacy',
    'We and our partners store information on a device, such as cookies, and process personal data to show you advertising that fits your interests. You may accept or refuse below, and change your choices at any time at the bottom of each page.',
    'Strictly necessary cookies',
    'Always Active',
    'These cookies are needed for the site to work and cannot be switched off. They are set when you log in, fill in a form or set your privacy preferences. You can set your browser to block them, but some parts of the site will not work then.',
    'Advertising cookies',
    'These cookies are set by our advertising partners. They may build a profile of your interests and show you ads on other sites. They hold no name, but identify your browser and your device. If you refuse them you will see advertising that fits you less.',
    'Accept all',
  ].join('\n\n');

  it.each([
    ['above', `${form}\n\n${HEADLINE}\n\n${ARTICLE}`],
    ['below', `${HEADLINE}\n\n${ARTICLE}\n\n${form}`],
  ])('goes as a whole where it stands %s the article', (_, text) => {
    const { title, body, removed } = read(text);

    expect(title).toBe(HEADLINE);
    expect(body).toBe(ARTICLE);
    expect(removed.filter(({ reason }) => reason === 'privacy')).toHaveLength(8);
  });

  it('is none where an article tells of one', () => {
    const told = `${ARTICLE}\n\nThe regulator fined the publisher for a form whose cookies were set before anybody had agreed, and said that personal data went to our neighbours.`;

    expect(read(`${told}\n\nAccept all`).body).toBe(told);
  });
});

describe('an interview', () => {
  it('keeps a short question between two answers', () => {
    const body = [
      'Minister, your government has signed a gas deal that half of parliament opposes. Why now?',
      'Because winter does not wait for a majority. We had an offer on the table that covers a third of what the country burns in January.',
      'Your critics say you are paying for a war.',
      'I have heard that. But the contract says the money goes to an escrow account, and nobody touches it until the courts have spoken.',
      'Do you trust Sudmark?',
      'No. I trust the contract.',
      'And the sanctions?',
      'They will hold. We were the first to back them, and we will be the last to leave.',
    ];
    const above = [
      'Home › Politics › Interview',
      '"We cannot wait for the others"',
      'The energy minister on gas, neighbours and why she thinks sanctions will hold',
      'Interview by Jo Lund',
      '3 March 2025, 06:00',
      'Photo: Minister Anna Berg in her office in Velmouth. Credit: Karl Winter',
    ];
    const goesOn = ['What would make you resign?', 'If the lights went out. I said so in October, and I say it again.'];
    const below = [
      'Thank you for the interview.',
      'Share this interview',
      'Facebook',
      'X',
      'Email',
      'More interviews',
      '"I was never asked," says former envoy',
      'The general who stayed at home',
    ];

    const text = [...above, ...body, 'Read also: Parliament splits over gas deal', ...goesOn, ...below].join('\n');
    expect(read(text).body).toBe([...body, ...goesOn].join('\n\n'));
  });
});

describe('a rule of signs', () => {
  it('is no paragraph', () => {
    expect(read([HEADLINE, PARAGRAPHS[0], '* * *', PARAGRAPHS[1], '---', PARAGRAPHS[2]].join('\n\n')).body).toBe(
      ARTICLE,
    );
  });
});

describe('the headline', () => {
  it('may be as long as a paragraph, where it has no stop and a byline stands right below', () => {
    const long =
      'The harbour council of Velmouth says that it will reopen the old ferry line to the islands only when the owners of the ' +
      'storm-broken pier have paid back what the town lent them for its repair eleven years ago';
    const article = read(`${long}\n\nBy Ida Moe\n3 March 2021\n\n${ARTICLE}`);
    expect(article).toMatchObject({ title: long, authors: ['Ida Moe'], published: '2021-03-03', body: ARTICLE });
    expect(read(`${long}\n\n${ARTICLE}`)).toMatchObject({ title: null, body: `${long}\n\n${ARTICLE}` });
  });

  it('is no picture with its credit', () => {
    const text = [
      'Startseite',
      'Politik',
      'Meerenge wieder offen: Erster Konvoi verlässt Ostby',
      'Nach einer Woche Verhandlungen dürfen wieder Schiffe fahren. Die Opposition spricht von einem faulen Kompromiss.',
      'Von Karl Winter, Velmouth',
      '03.03.2025, 18:04 Uhr',
      'Artikel anhören',
      'Merken',
      'Von links: Außenministerin Anna Berg und ihr Amtskollege Per Holm in Velmouth. © dpa/Ida Moe',
      'Velmouth. Nordland und Südmark haben sich am Montag darauf geeinigt, die Meerenge von Ostby wieder für Frachtschiffe zu öffnen. Das teilten beide Regierungen nach einer Woche Verhandlungen mit.',
      '„Wir haben einen Weg gefunden, der die Schiffe fahren lässt und unsere Leute schützt“, sagte Außenministerin Anna Berg.',
      'Lesen Sie auch: Warum die Meerenge so wichtig ist',
      'Opposition spricht von Kapitulation',
      'Die Opposition kritisierte die Einigung scharf. Der Vorsitzende der Fischerpartei nannte sie eine „Kapitulation auf Raten“.',
      'Empfohlener redaktioneller Inhalt',
      'An dieser Stelle finden Sie einen externen Inhalt, der den Artikel ergänzt. Sie können ihn mit einem Klick laden.',
      'Die Meerenge war seit dem 12. Januar gesperrt. Damals hatte ein Patrouillenboot Warnschüsse auf einen Tanker abgegeben.',
      'Mehr zum Thema',
      'Kommentar: Ein fauler Frieden',
      'Chronik der Krise',
      'Zur Startseite',
    ];

    expect(read(text.join('\n')).title).toBe('Meerenge wieder offen: Erster Konvoi verlässt Ostby');
  });

  it('stands right above who wrote it, though the text has few of its words', () => {
    expect(read(['Food', 'Back on the boat', 'By Ida Moe | Published 3 March 2025', ARTICLE].join('\n')).title).toBe(
      'Back on the boat',
    );
  });
});
