/**
 * Function words by language: what running prose is full of and menus, captions and tag lists are not. Facts of each
 * language; a word of one language may be anything in another, which the line model allows for.
 */
export const FUNCTION_WORDS: Record<string, string> = {
  en: 'the of and to in a is that it for was on are as with his they at be this from have or by had not but what were we when your can said there an each she which do how their if will up about out many then them would like so these her has him could been who its now did than more over after',
  de: 'der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei wenn können ihr ich wir',
  fr: 'le la les de des du un une et en à que qui dans pour pas sur au est il ce par plus avec ne se sont son cette ses mais ou on nous comme aux leur été être a ont sa lui fait elle tout entre sans même',
  es: 'el la los las de del que y en un una por con no para es al lo se su como más pero sus le ya o fue este ha sí porque esta son entre cuando muy sin sobre también me hasta hay donde desde todo nos durante uno ni contra otros ese eso había ante ellos',
  pt: 'o a os as de do da dos das que e em um uma para com não por mais como mas ao foi se na no nos nas à são seu sua ou quando muito já também só pelo pela até isso ela entre era depois sem mesmo aos ter seus quem nem ser',
  it: 'il lo la i gli le di del della dei delle dello e che in un una per con non è si da al alla sono come più ma nel nella ha anche su dal dalla ai loro questo questa se hanno o era stato tra dopo ancora perché essere',
  nl: 'de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar bij nog uit door over naar heeft hebben wordt werd was ze hij dit die kan meer tot geen worden al tegen onder',
  sv: 'och i att det som en på är av för med den till inte har de om ett han men var jag från vi så kan när år hon ut vara sig efter eller nu också än blir över mot skulle',
  no: 'og i at det som en på er av for med den til ikke har de om et han men var jeg fra vi så kan når år hun ut være seg etter eller nå også enn blir over mot skulle ble sier',
  da: 'og i at det som en på er af for med den til ikke har de om et han men var jeg fra vi så kan når år hun ud være sig efter eller nu også end bliver over mod skulle blev siger',
  fi: 'ja on ei se että oli ovat hän mutta tai kun niin kuin myös sen joka ole mukaan jo vain olla jotka sekä hänen nyt mitä jos sitä ollut vielä',
  is: 'og að í á er sem til um við það var ekki en með af hann fyrir hún þá eru þetta eftir frá ég þeir hafa úr segir verið',
  pl: 'i w z na do nie się że to jest o jak za od po co ale przez tym są tego dla był było tak czy oraz który która które ich jego już może będzie przy lub bardzo pod tylko także między',
  cs: 'a v se na je že to s z do o i jako za ale by k pro podle po si od které který jsou bude už která byl také při ve jak jen až není nebo před tak ještě mezi proti',
  sk: 'a v sa na je že to s z do o aj ako za ale by k pre podľa po si od ktoré ktorý sú bude už ktorá bol tiež pri vo len až nie alebo pred tak ešte',
  hu: 'a az és hogy nem is egy ez meg de csak már volt még mint ha azt el ki lehet majd szerint után vagy kell ezt fel között minden akkor ami aki',
  ro: 'și în de la a cu pe nu o un care din că este mai să se pentru au fost ce sau după sunt dar prin fi ca cel cea lui ale al',
  hr: 'i u je na se da za od su s a o kako ne koji što kao iz do će bi nije sam po koje koja ali ili to smo bio samo nakon',
  tr: 've bir bunu onun şu hem her hiç biri çünkü dolayı üzere eden edilen etti yaptı dedi söyledi gün yıl ilk iki olması olacak oldukları bu için de da ile olarak çok daha olan gibi en sonra kadar ne ama ise o var değil olduğu göre ya diye ancak tarafından oldu olduğunu yeni',
  id: 'yang dan di ini itu untuk dengan dari pada dalam tidak akan juga ke ada oleh sebagai mereka telah kami bisa atau saat karena lebih sudah adalah para tersebut',
  vi: 'và của là có cho các được trong một không với những người này đã khi đến về từ tại cũng như để ra vào theo đó sẽ nhiều phải trên',
  ru: 'и в во не была были которая которого нет ещё уже себя этого своей лет ему их мы вы меня на что с по он как это к из у за от но а его для же так о все она был бы также года только или если после может при до было чтобы этом сообщает под который которые',
  uk: 'і в не на що з та до як за про у від це для його також але або був було після вже під час року який які щоб їх при є ми він вона по',
  bg: 'и на да се не за в от че е са по с като си до при което който но или ще това след към беше през',
  el: 'και το να του η της με που για στο από την των ο οι τα τον στην στη δεν ότι είναι σε θα ένα μια ως ή τις τους κατά μετά αλλά',
  lt: 'ir į kad yra su iš buvo bet ne tai už po apie dėl kaip jis ar ant nuo iki jau bus savo taip pat dar tik prie',
  lv: 'un ir ka no ar uz par arī bet kas pēc līdz kā tika ne vai pie lai to tas jau šo bija',
  et: 'ja on ei et see oli ka kui mis aga ta või selle siis oma ning kes pärast nii veel juba',
  gl: 'aamma imaluunniit taamaattumik kisianni pillugu',
  sw: 'ya na wa kwa ni katika za la kuwa hii hiyo cha kama yake baada huo wake pia alisema ambaye ambayo lakini',
  af: 'die van en in is het dat te op vir met nie sy wat om aan hy as was ook by na deur wees sal kan maar uit oor',
  ms: 'yang dan di ini untuk dengan dari pada tidak akan juga ke ada oleh sebagai telah atau kerana lebih beliau katanya',
  ca: 'el la els les de del que i en un una per amb no és al es ha més com però ja ser han son també va aquest',
  ar: 'في من على أن إلى عن التي الذي هذا هذه مع كان ما لا بعد كما قال بين أو كانت ذلك قد لم خلال منذ حتى وقال ولا',
  fa: 'و در به از که این را با است برای آن یک خود تا کرد بر هم نیز گفت شده ها می',
  he: 'של את על לא זה עם הוא כי גם כל או אם אבל יש אני היא בין לפני אחרי היה רק מה יותר כך',
  hi: 'के में की है और से को का ने पर कि यह हैं इस भी नहीं एक तो कर था लिए गया हो बाद कहा साथ वह',
  bn: 'ও এই করে থেকে না হয় এবং যে তার এ কথা বলেন হয়েছে করা জন্য আর একটি',
  ko: '그 이 등 및 수 것 있는 한 대한 위해 것으로 있다 했다 말했다',
};

/** Words by which an outlet speaks to its readers and of itself ("we value your privacy"), in the languages of the press. */
export const ADDRESSING =
  'you your yours yourself we our ours us ' +
  'ihnen ihr ihre ihren ihrer ihrem uns unser unsere unseren unserer du dich dir dein deine deinen ' +
  'vous votre vos nous notre nos usted ustedes tu tus te nuestro nuestra nuestros nuestras ' +
  'você vocês seu sua nosso nossa nossos nossas vi vostro vostra tuo tua nostro nostra nostri nostre ' +
  'je jouw jou uw u ons onze wij dig din ditt dina oss vår vårt våra ni er dere vores jer sinulle sinun meidän ' +
  'twój twoje ci nas nasz nasze vám vás vaše náš naše önnek önök sizin siz bizim anda kami bạn chúng ' +
  'вы вас вам ваш ваши наш наши нас ви вам ваші';
