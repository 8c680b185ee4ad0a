/** Languages that a line can be added in, beside those the shop has; tags as browsers send them. */
export const OTHER_LANGUAGES: readonly string[] = [
  ..."ar bg ca cs da de el en es et fi fr he hi hr hu id it ja ko lt lv ms nb nl pl".split(" "),
  ..."pt-BR pt-PT ro ru sk sl sv th tr uk vi zh-CN zh-TW".split(" "),
];

export function isRightToLeft(language: string): boolean {
  return /^(?:ar|fa|he|ur)\b/.test(language);
}
