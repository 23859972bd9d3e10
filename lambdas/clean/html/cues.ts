/**
 * Short phrases around articles, in the languages of the press. A cue is a feature the model weighs together with the
 * block's place and markup; it never decides alone. Phrases are matched in the first characters of a block, folded to
 * lower case; one that begins with `^` must stand at the block's start.
 */
const PHRASES = {
  related:
    '^related|^read more|^read also|^also read|^read next|^read:|^see also|^more from|^more on|^more:|^more stories|^watch:|^watch|^listen|recommended|most read|most popular|trending|you may also like|you might also|dont miss|^up next|^next|^previous|further reading|^learn more|^click here|^find out more|^latest|^lesen sie|^lesen sie auch|mehr zum thema|^mehr|auch interessant|^lies auch|^siehe auch|^lire aussi|^à lire|^voir aussi|^sur le même|^leer más|^lee también|te puede interesar|^también|^más información|^noticias relacionadas|^leggi anche|^leggi|^approfondisci|^lees ook|^lees meer|^leia|^veja|^saiba mais|^läs mer|^läs också|^les også|^les mer|^læs også|^læs mere|^lue myös|^czytaj|^zobacz|^čtěte|^přečtěte|^читайте|^по теме|^смотрите|関連記事|関連|あわせて読みたい|^相关|延伸阅读|관련기사|관련|^baca juga|^đọc thêm|^xem thêm|ilgili haber|اقرأ أيضا|تابع|^διαβάστε|^olvasd|^citește',
  subscribe:
    'subscribe|subscription|sign up|newsletter|sign in|log in|^register|donate|donation|support our|support us|become a member|free trial|whatsapp channel|telegram|download our app|our app|abonnieren|abonnement|anmelden|jetzt testen|spenden|abonnez|inscrivez|suscríb|suscrib|iscriviti|abbonati|abonneer|assine|prenumerera|nyhetsbrev|nyhedsbrev|abonner|tilaa|会員|登録|購読|подпис|구독|berlangganan|abone ol|zapisz się|google news',
  share:
    '^share|^follow|^tweet|facebook|whatsapp|linkedin|pinterest|copy link|^print|^email|^save|teilen|partager|compartir|condividi|^delen|^dela|udostępnij|поделиться|シェア|공유|paylaş|bagikan|chia sẻ',
  credit:
    '^photo|^foto|^image|^picture|^video|^bild|^credit|^source|^quelle|getty|shutterstock|istock|reuters/|ap photo|afp/|/afp|dpa/|picture alliance|courtesy|photograph|screenshot|illustration|copyright|©|(c)|all rights reserved|rights reserved|写真|사진|提供|фото|^ảnh|file photo',
  comment:
    'comment|leave a reply|your email address|join the conversation|kommentar|commentaire|comentario|commenti|reacties|コメント|댓글|комментар|yorum|bình luận|reply',
  ad: 'advertisement|^sponsored|^anzeige|^werbung|publicidad|publicité|pubblicità|reklam|реклама|広告|광고|annons|annonse|advertentie|continues below|affiliate|commission|partner content|promo code|discount|buy now|shop now|check price|view deal',
  byline:
    '^by |^von |^par |^por |^di |^door |^av |^af |^updated|^published|^posted|^last updated|^veröffentlicht|^aktualisiert|^stand:|^publié|^mis à jour|^publicado|^actualizado|min read|minute read|minuten|reading time|reporting by|editing by|additional reporting|contributed to this|written by|^author|staff writer|correspondent|is a reporter|freelance|is a writer|is an author|^redaktion|has been writing|記者',
  notice:
    'originally published|originally appeared|first appeared|about the author|disclaimer|^correction|editors note|republished|the views expressed|opinions expressed|not necessarily reflect|contact us|got a tip|send us|translated by|our standards|fact-check|mit material von|with files from|this story was|this article was|click to|skip to|back to top|table of contents|in this article|^contents|on this page|frequently asked|terms of|privacy policy|cookie|javascript|your browser',
} as const;

export type Cue = keyof typeof PHRASES;
export const CUES = Object.keys(PHRASES) as Cue[];

/** How far into a block its cues are looked for, in UTF-16 units. */
const HEAD = 160;

interface Phrase {
  text: string;
  bit: number;
  atStart: boolean;
}

/** The phrases by the code of their first character; no entry for most. */
const BY_FIRST: (Phrase[] | undefined)[] = new Array(65_536);
CUES.forEach((cue, at) => {
  for (const written of PHRASES[cue].split('|')) {
    const atStart = written.startsWith('^');
    const text = atStart ? written.slice(1) : written;
    const first = text.charCodeAt(0);
    const known = BY_FIRST[first] ?? [];
    BY_FIRST[first] = known;
    known.push({ text, bit: 1 << at, atStart });
  }
});

/** From here on scripts write no spaces between words. */
const FIRST_UNSPACED = 0x2e80;

/** Bit set of the cues at a text's head, in the order of CUES; a phrase starts where a word does. */
export function cuesOf(text: string): number {
  const head = text.slice(0, HEAD).toLowerCase().replace(/['’]/g, '');
  let found = 0;
  let inWord = false;
  for (let at = 0; at < head.length; at++) {
    const code = head.charCodeAt(at);
    const letter = (code >= 97 && code <= 122) || code > 127;
    const phrases = !inWord || !letter || code >= FIRST_UNSPACED ? BY_FIRST[code] : undefined;
    if (phrases)
      for (const phrase of phrases)
        if ((at === 0 || !phrase.atStart) && head.startsWith(phrase.text, at)) found |= phrase.bit;
    inWord = letter;
  }
  return found;
}

export function hasCue(cues: number, cue: Cue): boolean {
  return (cues & (1 << CUES.indexOf(cue))) !== 0;
}
