/**
 * Letters and signs that are read as Latin letters. Each line is a Latin letter and everything that looks like it; a
 * letter with two lines is read as the first and, when that says nothing, as the second ("ν" is a v, and an n).
 */
type Lines = Readonly<Record<string, string>>;

/** Latin letters that Unicode does not take apart, phonetic letters, small capitals, letters turned round. */
// prettier-ignore
const ALWAYS: Lines = {
  a: "ɑɐᴀⱥⱯᶏ", b: "ƀɓƃʙᴃꞗƅᵬᶀ", c: "ƈɕᴄȼꞓↄʗꜿꞔ𝼏𝼝", d: "đɖɗƌᴅðȡꝺᵭᶁᶑꟈ", e: "ɇɛɜᴇǝəɘⱸɚɝɞʚᴈᶒᶓᶔⱻꬲꬴ", f: "ƒꜰꬵɟꝼꞙᵮᶂꟻ",
  g: "ɡɠɢǥᵷꞡʛᵹᶃꝿꟑꬶ𝼁𝼂", h: "ħɦʜɥⱨꜧɧʮʯⱶꞕꟶ", i: "ıɨɩɪᴉᵻᶖꟷ𝼚", j: "ȷɉʝᴊʄ", k: "ƙᴋʞⱪꝁĸᶄꝃꝅꞣ𝼃𝼐", l: "łƚɫɭʟⱡɬꞎʅȴᴌᶅꝇꝉꞁꬷꬸꬹ𝼄𝼑𝼓",
  m: "ɱᴍɯꟺɰᴟᵯᶆꬺ", n: "ɲɳƞŋɴᴎȵꞑᵰᶇꞥꬻ", o: "øɵᴏᴑꝋɷɔᴐᴒᴓᶗⱺꝍꬽꬾꬿ𝼛", p: "ƥᴘᵽꝑƿþᵱᶈꝓꝕꟼ", q: "ɋʠꝗꞯꝙ",
  r: "ɍɽɾɼʀɹᴙɿꞃɺɻᴚᵲᵳᶉⱹꝛꞧꭆꭉꭋꭌꭨ𝼈𝼕𝼖", s: "ʂȿꜱʃƨꞩᵴᶊẜẝꞅꟊ𝼞", t: "ŧƭʈᴛʇⱦƫȶᵵꞇ𝼉𝼍", u: "ʉʊᴜᵾᴝᶙꞹꭎꭒ", v: "ʋᴠʌⱱᶌⱴꝟ", w: "ⱳᴡʍꟃ",
  x: "ᶍꭓꭖꭗꭘꭙ", y: "ƴɏʏʎɣỿꭚ𝼆", z: "ƶʐʑȥᴢɀʒʓᵶᶎⱬꝣ", ae: "æ", oe: "œ", ss: "ß",
};
const ALWAYS_SECOND: Lines = { a: "ʌ", j: "ɟ", c: "ɔ", l: "ʃ", u: "ʋ", w: "ɯ", g: "ɣ", y: "ʒ" };

/** Letters of other scripts that the eye takes for Latin ones. Capitals stand here where they look like another letter. */
// prettier-ignore
const ALIKE: Lines = {
  a: "аαΑᎪꓮⲁᗩ", b: "вьβΒᏴꓐⲃᏏ", c: "сϲҫᏟꓚⲥᑕ", d: "ԁԃᎠꓓᗪᏧ", e: "еєҽәεΕᎬꓰⲉ", f: "ғϝꓝᖴ", g: "ԍցᏀᏳꓖ", h: "һнңӈհիΗᎻꓧⲏᕼᏂ",
  i: "іιΙᎥꓲⲓ", j: "јϳյᎫꓙᒍ", k: "кқҡҝҟԟκΚᏦꓗⲕ", l: "ӏլᏞꓡᒪ", m: "мΜᎷꓟⲙᗰ", n: "ηոռΝꓠⲛᑎ", o: "оѳөοΟօՕꓳⲟ", p: "рҏρΡᏢꓑⲣᑭ",
  q: "ԛզգᑫϥ", r: "гᎡᏒꓣᖇⲅ", s: "ѕՏᏚᏕꓢᔕ", t: "тҭτΤᎢꓔⲧ", u: "սՍυμꓴᑌ", v: "ѵνᏙꓦᐯ", w: "ԝѡωաᎳᏔꓪᗯ", x: "хҳӿӽχΧꓫⲭ᙭", y: "уүұγΥᎩᎽꓬⲩ",
  z: "ζΖᏃꓜⲍᘔ",
};
const ALIKE_SECOND: Lines = {
  l: "Ι",
  i: "ӏԼլի",
  t: "г",
  m: "μ",
  n: "νн",
  y: "υ",
  u: "υ",
  w: "ѡ",
  r: "γ",
  h: "η",
};

/** Letters that pass for Latin ones only beside real ones, or in the lettering of text generators. */
// prettier-ignore
const BESIDE_LATIN: Lines = {
  a: "дλΛΔคᏗ卂厶", b: "бъც๒Ᏸ乃", c: "ςፈ匚", d: "δ๔Ꮄ刀", e: "эзξΞΣᏋモ乇", f: "Ꭶ千下", g: "ﻮᎶ", h: "ђћᏲ卄", i: "เוﺍ丨工", j: "ןנᏠ",
  k: "Ҝ长", l: "ןاﻟ丨ㄥ", m: "๓爪", n: "иппπภחᏁ几刀", o: "фθφס๏๐०੦૦௦౦೦൦໐၀هᎧㄖ〇口", p: "קᎮ卩", q: "ợᎤ", r: "яґ尺Γཞ", s: "รσᏕ丂", t: "ㄒՇᏖ丅",
  u: "цџนยᏬ凵ㄩ", v: "۷٧שᏉ", w: "шщฬᏇ山ψ", x: "жאጀ乂", y: "чץყㄚ", z: "ፚ乙",
};
const BESIDE_LATIN_SECOND: Lines = { u: "и", o: "σ", s: "ς", w: "ש", l: "ו", n: "λ", t: "Γ", d: "д", b: "Ꮟ" };

/** The Latin letters a letter may stand for, the likeliest first. */
type Table = ReadonlyMap<string, readonly [string, ...string[]]>;
export const LATIN_LIKE = tableOf(ALWAYS, ALWAYS_SECOND);
export const FOREIGN_ALIKE = tableOf(ALIKE, ALIKE_SECOND);
export const FOREIGN_BESIDE_LATIN = tableOf(BESIDE_LATIN, BESIDE_LATIN_SECOND);

/** Signs and digits typed in the place of letters: `fr4ud`, `l@wyer`. Only read so inside a word. */
// prettier-ignore
export const STAND_INS: ReadonlyMap<string, string> = new Map([
  ["0", "o"], ["1", "il"], ["2", "z"], ["3", "e"], ["4", "a"], ["5", "s"], ["6", "gb"], ["7", "t"], ["8", "b"], ["9", "g"],
  ["@", "a"], ["$", "s"], ["!", "il"], ["|", "li"], ["€", "e"], ["+", "t"], ["¡", "i"], ["¦", "l"], ["^", "a"], ["£", "l"],
  ["¢", "c"], ["©", "c"], ["®", "r"], ["¥", "y"], ["§", "s"], ["†", "t"], ["∆", "a"], ["₳", "a"], ["฿", "b"], ["₵", "c"],
  ["₫", "d"], ["×", "x"], ["∂", "d"], ["∀", "a"], ["⍺", "a"], ["∃", "e"], ["℮", "e"], ["∁", "c"], ["∩", "n"], ["∪", "u"],
  ["∨", "v"], ["℘", "p"], ["⍴", "p"], ["⍳", "i"], ["⍵", "w"], ["₣", "f"], ["₲", "g"], ["₭", "k"], ["₦", "n"], ["₱", "p"], ["₽", "p"], ["₮", "t"], ["₩", "w"],
]);

function tableOf(first: Lines, second: Lines): Table {
  const table = new Map<string, [string, ...string[]]>();
  for (const [latin, letters] of [...Object.entries(first), ...Object.entries(second)]) {
    for (const letter of letters) {
      const known = table.get(letter);
      if (known) known.push(latin);
      else table.set(letter, [latin]);
    }
  }
  return table;
}
